-- Where a run looks again before it publishes: at the areas whose communes it touched, and at those
-- above. Of a nation's month, at as many areas as have :most communes, others each time.
truncate staging.checked_area, staging.checked_unit, staging.checked_value;

insert into staging.checked_area (period_id, area_id, year)
with touched as (
  select u.period_id, c.area_id, u.year
  from staging.touched_unit as u
  join staging.placed_commune as c on c.commune_id = u.commune_id
  union
  select r.period_id, c.area_id, p.year
  from (select distinct period_id from staging.recomputed_pair) as r
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
  cross join (select distinct area_id from staging.placed_commune) as c
),
-- Of longer periods that are made of months, the months are looked at.
added_up as (
  select t.period_id, t.area_id, t.year
  from touched as t
  where not exists (select from staging.due_rollup as d where d.period_id = t.period_id)
),
size as materialized (
  select area_id, count(*) as communes
  from staging.placed_commune
  group by area_id
),
ranked as (
  select
    a.period_id, a.area_id, a.year,
    sum(s.communes) over (
      order by hashint8(a.area_id::bigint * 1000 + :run), a.period_id, a.area_id
      rows between unbounded preceding and 1 preceding) as communes_before
  from added_up as a
  join size as s on s.area_id = a.area_id
),
chosen as (
  select r.period_id, r.area_id, r.year
  from ranked as r
  where coalesce(r.communes_before, 0) < :most
)
select c.period_id, a.area_id, c.year
from chosen as c
join staging.area_above as a on a.below_id = c.area_id
where exists (
    select from chosen as o where o.period_id = c.period_id and o.area_id = a.area_id)
  or not exists (select from size as s where s.area_id = a.area_id)
group by c.period_id, a.area_id, c.year;

insert into staging.checked_unit (period_id, commune_id, area_id, year)
select a.period_id, c.commune_id, a.area_id, a.year
from staging.checked_area as a
join staging.placed_commune as c on c.area_id = a.area_id;

call ops.tell_planner('staging.checked_area', 'staging.checked_unit');

insert into staging.checked_value (
  period_id, commune_id, area_id, indicator_id, from_publication, is_reported, is_held, actual,
  cumulative, prior, obs_status
)
select
  u.period_id, u.commune_id, u.area_id, v.indicator_id, v.from_publication, v.is_reported, v.is_held,
  v.actual, v.cumulative, v.prior, v.obs_status
from staging.checked_unit as u
-- One commune after the other by the index: the planner would rather read a nation's year.
cross join lateral (
  select
    f.indicator_id, f.from_publication, f.is_reported, f.is_held, f.actual, f.cumulative, f.prior,
    f.obs_status
  from warehouse.fct_commune_value as f
  where f.year = u.year and f.period_id = u.period_id and f.commune_id = u.commune_id
    and f.to_publication is null
  offset 0
) as v;

call ops.tell_planner('staging.checked_value');
