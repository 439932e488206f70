-- A total is as firm as the least firm of the values in it, in the newest publication: of what communes
-- below the area state and is not held; of a ratio, of communes that have both parts; of a mean, with
-- what it is weighed by.
with recursive newest as materialized (
  select mart.current_publication() as publication
),
area as materialized (
  select a.* from newest cross join lateral warehouse.area_at(newest.publication) as a
),
above as (
  select area_id, code as below_code from area
  union
  select a.area_id, below.code
  from above as a
  join area as below on below.parent_code = a.below_code
),
rolled_up as materialized (
  select p.period_id, v.*
  from newest
  cross join lateral warehouse.period_at(newest.publication) as p
  cross join lateral warehouse.rolled_up(
    newest.publication, p.period_id,
    array(select c.commune_id from warehouse.commune_at(newest.publication) as c),
    array(select i.indicator_id from warehouse.indicator_at(newest.publication) as i)) as v
  where p.kind <> 'month'
),
figure as (
  select r.period_id, r.indicator_id, r.commune_id, r.is_nothing, r.actual, r.cumulative, r.prior,
    r.obs_status
  from rolled_up as r
  union all
  select s.period_id, s.indicator_id, s.commune_id,
    s.is_reported and s.actual is null and s.cumulative is null, s.actual, s.cumulative, s.prior,
    s.obs_status
  from newest
  cross join lateral warehouse.stated_value_at(newest.publication) as s
  where not s.is_held
    and not exists (
      select from rolled_up as r
      where r.period_id = s.period_id and r.indicator_id = s.indicator_id
        and r.commune_id = s.commune_id)
),
value as materialized (
  select v.*, i.code as indicator, c.area_code
  from figure as v
  join warehouse.indicator_at(mart.current_publication()) as i using (indicator_id)
  join warehouse.commune_at(mart.current_publication()) as c using (commune_id)
),
entering as (
  select v.period_id, v.indicator_id, v.area_code, greatest(v.obs_status, w.obs_status) as obs_status
  from value as v
  join warehouse.indicator_at(mart.current_publication()) as i using (indicator_id)
  left join value as w
    on i.aggregation = 'mean' and w.indicator = i.denominator_code and w.period_id = v.period_id
    and w.commune_id = v.commune_id and coalesce(v.actual, v.cumulative) is not null
  where i.aggregation <> 'ratio'
  union all
  select n.period_id, i.indicator_id, n.area_code, greatest(n.obs_status, d.obs_status)
  from warehouse.indicator_at(mart.current_publication()) as i
  join value as n on n.indicator = i.numerator_code
  join value as d
    on d.indicator = i.denominator_code and d.period_id = n.period_id and d.commune_id = n.commune_id
  join warehouse.indicator_at(mart.current_publication()) as e on e.indicator_id = d.indicator_id
  cross join lateral warehouse.paired(
    n.is_nothing, n.actual, n.cumulative, n.prior,
    d.actual, d.cumulative, d.prior, e.behaviour = 'stock') as p
  where i.aggregation = 'ratio' and (p.divisor is not null or p.cumulative_divisor is not null)
),
least as (
  select a.area_id, v.period_id, v.indicator_id, coalesce(max(v.obs_status), 0) as obs_status
  from entering as v
  join above as a on a.below_code = v.area_code
  group by a.area_id, v.period_id, v.indicator_id
)
select t.area, t.period, t.indicator, t.obs_status, l.obs_status as least_firm
from warehouse.area_total_at(mart.current_publication()) as t
left join least as l using (area_id, period_id, indicator_id)
where (t.actual is not null or t.cumulative is not null)
  and t.obs_status <> (array['final', 'provisional', 'estimate'])[coalesce(l.obs_status, 0) + 1];
