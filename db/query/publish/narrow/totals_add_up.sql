-- The total of an indicator that is added up is the sum over the area's own communes, of what is not
-- held, and the totals of the areas right below. An area below in which no commune had to report has
-- none, and of the one above nothing can be told by adding.
with child as materialized (
  select c.period_id, c.area_id, c.year, a.below_id
  from staging.checked_area as c
  join staging.area_above as a on a.area_id = c.area_id and a.is_child
),
told as materialized (
  select c.period_id, c.area_id, c.year, b.behaviour
  from staging.checked_area as c
  cross join (values ('flow'), ('stock')) as b (behaviour)
  where not exists (
    select from child as n
    where n.period_id = c.period_id and n.area_id = c.area_id
      and not exists (
        select from staging.expected_report as e
        where e.period_id = n.period_id and e.area_id = n.below_id and e.behaviour = b.behaviour))
    and exists (
      select from staging.expected_report as e
      where e.period_id = c.period_id and e.area_id = c.area_id and e.behaviour = b.behaviour)
),
piece as (
  select v.period_id, v.area_id, v.indicator_id, v.actual, v.cumulative
  from staging.checked_value as v
  where not v.is_held
  union all
  select n.period_id, n.area_id, t.indicator_id, t.actual, t.cumulative_sum
  from child as n
  join warehouse.fct_area_total as t
    on t.year = n.year and t.period_id = n.period_id and t.area_id = n.below_id
    and t.to_publication is null
),
added as (
  select period_id, area_id, indicator_id, sum(actual) as actual, sum(cumulative) as cumulative
  from piece
  group by period_id, area_id, indicator_id
),
total as (
  select c.period_id, c.area_id, t.indicator_id, t.actual, t.cumulative_sum as cumulative
  from staging.checked_area as c
  join warehouse.fct_area_total as t
    on t.year = c.year and t.period_id = c.period_id and t.area_id = c.area_id
    and t.to_publication is null
)
select
  area_id, period_id, indicator_id, t.actual, a.actual as sum_of_actual,
  t.cumulative, a.cumulative as sum_of_cumulative
from added as a
full join total as t using (period_id, area_id, indicator_id)
join warehouse.dim_indicator as i using (indicator_id)
join told as o using (period_id, area_id)
where i.to_publication is null and i.aggregation = 'sum' and o.behaviour = i.behaviour
  and (t.actual, t.cumulative) is distinct from (a.actual, a.cumulative);
