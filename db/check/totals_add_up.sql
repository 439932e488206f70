-- The total of an indicator that is added up is the sum over all communes below the area, of what is
-- not held, in the newest publication. Where some communes give only the period's value, the area
-- has either no cumulative or one in which that value stands in.
with recursive newest as materialized (
  select mart.current_publication() as publication
),
area as materialized (
  select a.* from newest cross join lateral warehouse.area_at(newest.publication) as a
),
above as (
  select code as area_code, code as below_code from area
  union
  select a.area_code, below.code
  from above as a
  join area as below on below.parent_code = a.below_code
),
added as (
  select
    area.area_id, v.period_id, v.indicator_id,
    sum(v.actual) as actual,
    sum(v.cumulative) as cumulative,
    sum(coalesce(v.cumulative, v.actual)) as either,
    bool_or(v.cumulative is null and v.actual is not null) as some_have_actual_only
  from warehouse.commune_value_at(mart.current_publication()) as v
  join warehouse.commune_at(mart.current_publication()) as c using (commune_id)
  join above as a on a.below_code = c.area_code
  join area on area.code = a.area_code
  where not v.is_held
  group by area.area_id, v.period_id, v.indicator_id
)
select
  area_id, period_id, indicator_id, t.actual, a.actual as sum_of_actual,
  t.cumulative, a.cumulative as sum_of_cumulative
from added as a
full join warehouse.area_total_at(mart.current_publication()) as t
  using (area_id, period_id, indicator_id)
join warehouse.indicator_at(mart.current_publication()) as i using (indicator_id)
where i.aggregation = 'sum'
  and (
    t.actual is distinct from a.actual
    or case
      when a.some_have_actual_only then t.cumulative is not null and t.cumulative <> a.either
      else t.cumulative is distinct from a.cumulative
    end
  );
