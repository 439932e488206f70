-- Submissions that say the same as before change no total.
delete from staging.touched_unit as u
where not u.is_new
  and not exists (
    select from warehouse.fct_commune_value as v
    where v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
      and (v.from_publication = :candidate or v.to_publication = :candidate)
  );

analyze staging.touched_unit;

-- Longer periods whose totals are made from months: those that a changed month lies in, and those of
-- which a commune changed its own figures while its area has months.
truncate staging.touched_long;

insert into staging.touched_long (
  period_id, area_id, year, starts, ends, month_ids, is_leaf, has_loss, lane, candidate
)
with changed as (
  select distinct u.period_id, c.area_id
  from staging.touched_unit as u
  join staging.placed_commune as c on c.commune_id = u.commune_id
),
longer as (
  select q.period_id, q.year, q.starts, q.ends, m.month_ids
  from warehouse.dim_period as q
  cross join lateral warehouse.months_of(:candidate, q.period_id) as m
  where q.to_publication is null and q.kind <> 'month' and m.month_ids is not null
    and q.year in (
      select u.year from staging.touched_unit as u
      union
      select p.year
      from staging.recomputed_pair as r
      join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
    )
),
found as (
  select l.period_id, c.area_id
  from longer as l
  join changed as c on c.period_id = any (l.month_ids)
  union
  select l.period_id, p.area_id
  from longer as l
  join (
    select c.period_id, c.area_id from changed as c
    union
    select r.period_id, a.area_id
    from (select distinct period_id from staging.recomputed_pair) as r
    cross join (select distinct area_id from staging.placed_commune) as a
  ) as p on p.period_id = l.period_id
  where exists (
    select from staging.placed_commune as c
    join warehouse.fct_coverage as k on k.commune_id = c.commune_id
    where c.area_id = p.area_id and k.period_id = any (l.month_ids) and k.to_publication is null
  )
)
select
  l.period_id, f.area_id, l.year, l.starts, l.ends, l.month_ids,
  f.area_id not in (select a.area_id from staging.area_above as a where a.is_child),
  exists (
    select from warehouse.fct_coverage as k
    join staging.placed_commune as c on c.commune_id = k.commune_id
    where k.to_publication = :candidate and c.area_id = f.area_id
      and k.period_id = any (l.month_ids || l.period_id)
  ),
  n.lane, :candidate
from found as f
join longer as l on l.period_id = f.period_id
join staging.laned_area as n on n.area_id = f.area_id;

analyze staging.touched_long;
