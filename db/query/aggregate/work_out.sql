-- Values of longer periods that are worked out commune by commune: all of an irregular commune, and of
-- regular ones those that totals of months do not tell, with the weights of means and the parts of
-- ratios. Ratios of own communes are told by months only where all communes below are regular.
insert into staging.rollup_value (
  period_id, area_id, commune_id, indicator_id, is_counted, is_derived, is_reported, is_held,
  is_nothing, actual, cumulative, prior, obs_status
)
with placed as (
  select g.period_id, g.area_id, g.commune_id, g.is_regular, w.area_id is not null as is_whole
  from staging.rollup_commune as g
  left join staging.due_rollup as w
    on w.period_id = g.period_id and w.area_id = g.area_id and w.is_whole
),
-- Rules that hold now, and whether values are worked out one by one among regular communes.
rule as (
  select r.*, s.is_whole,
    r.rule = 'each' or (r.numerator_id is not null and not s.is_whole) as is_each
  from warehouse.dim_rollup as r
  cross join (values (true), (false)) as s (is_whole)
  where r.to_publication is null
),
wanted as (
  select
    p.period_id, p.is_regular, p.is_whole,
    array_agg(p.commune_id) as commune_ids,
    case
      when p.is_regular then array(
        select n.indicator_id
        from rule as r
        cross join lateral unnest(
          array[r.indicator_id, r.weight_id, r.numerator_id, r.denominator_id])
          as n (indicator_id)
        where r.is_whole = p.is_whole and r.is_each and n.indicator_id is not null
        group by n.indicator_id)
      else array(select r.indicator_id from rule as r where r.is_whole)
    end as indicator_ids
  from placed as p
  group by p.period_id, p.is_regular, p.is_whole
)
select
  w.period_id, g.area_id, v.commune_id, v.indicator_id,
  not w.is_regular or r.is_each,
  true, coalesce(v.is_reported, false), false, v.is_nothing, v.actual, v.cumulative, v.prior,
  v.obs_status
from wanted as w
cross join lateral warehouse.rolled_up(
  :candidate, w.period_id, w.commune_ids, w.indicator_ids) as v
join staging.rollup_commune as g
  on g.period_id = w.period_id and g.commune_id = v.commune_id
join rule as r on r.indicator_id = v.indicator_id and r.is_whole = w.is_whole
where cardinality(w.indicator_ids) > 0;

insert into staging.rollup_value (
  period_id, area_id, commune_id, indicator_id, is_counted, is_derived, is_reported, is_held,
  is_nothing, actual, cumulative, prior, obs_status
)
select
  l.period_id, l.area_id, v.commune_id, v.indicator_id, true, false, v.is_reported, v.is_held,
  v.is_reported and v.actual is null and v.cumulative is null,
  v.actual, v.cumulative, v.prior, v.obs_status
from staging.touched_long as l
join staging.rollup_commune as g
  on g.period_id = l.period_id and g.area_id = l.area_id
  and not g.is_regular
join warehouse.fct_commune_value as v
  on v.year = l.year and v.period_id = l.period_id and v.commune_id = g.commune_id
  and v.to_publication is null
on conflict do nothing;

call ops.tell_planner('staging.rollup_value');
