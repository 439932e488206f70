-- Values of longer periods that are worked out commune by commune: all of an irregular commune, and of
-- regular ones those that totals of months do not tell, with the weights of means.
insert into staging.rollup_value (
  period_id, area_id, commune_id, indicator_id, is_counted, is_derived, is_reported, is_held,
  actual, cumulative, prior
)
with wanted as (
  select
    g.period_id, g.is_regular,
    array_agg(g.commune_id) as commune_ids,
    case
      when g.is_regular then array(
        select r.indicator_id from warehouse.dim_rollup as r
        where r.rule = 'each' and r.to_publication is null
        union
        select r.weight_id from warehouse.dim_rollup as r
        where r.rule = 'each' and r.is_mean and r.to_publication is null)
      else array(
        select r.indicator_id from warehouse.dim_rollup as r where r.to_publication is null)
    end as indicator_ids
  from staging.rollup_commune as g
  group by g.period_id, g.is_regular
)
select
  w.period_id, g.area_id, v.commune_id, v.indicator_id,
  not w.is_regular or r.rule = 'each',
  true, coalesce(v.is_reported, false), false, v.actual, v.cumulative, v.prior
from wanted as w
cross join lateral warehouse.rolled_up(
  :candidate, w.period_id, w.commune_ids, w.indicator_ids) as v
join staging.rollup_commune as g
  on g.period_id = w.period_id and g.commune_id = v.commune_id
join warehouse.dim_rollup as r on r.indicator_id = v.indicator_id and r.to_publication is null
where cardinality(w.indicator_ids) > 0;

insert into staging.rollup_value (
  period_id, area_id, commune_id, indicator_id, is_counted, is_derived, is_reported, is_held,
  actual, cumulative, prior
)
select
  l.period_id, l.area_id, v.commune_id, v.indicator_id, true, false, v.is_reported, v.is_held,
  v.actual, v.cumulative, v.prior
from staging.touched_long as l
join staging.rollup_commune as g
  on g.period_id = l.period_id and g.area_id = l.area_id
  and not g.is_regular
join warehouse.fct_commune_value as v
  on v.year = l.year and v.period_id = l.period_id and v.commune_id = g.commune_id
  and v.to_publication is null
on conflict do nothing;

analyze staging.rollup_value;
