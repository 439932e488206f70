-- Submissions that say the same as before change no total.
delete from staging.touched_unit as u
where not u.is_new
  and not exists (
    select from warehouse.fct_commune_value as v
    where v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
      and (v.from_publication = :candidate or v.to_publication = :candidate)
  );

call ops.tell_planner('staging.touched_unit');

-- Longer periods of which there are months, where a changed commune has one of those or figures of the
-- period itself; what reference data govern changes everywhere.
truncate staging.touched_long;

insert into staging.touched_long (period_id, area_id, year, starts, ends, month_ids)
with changed as (
  select distinct u.period_id, c.area_id
  from staging.touched_unit as u
  join staging.placed_commune as c on c.commune_id = u.commune_id
  union
  select r.period_id, a.area_id
  from (select distinct period_id from staging.recomputed_pair) as r
  cross join (select distinct area_id from staging.placed_commune) as a
),
changed_year as materialized (
  select u.year from staging.touched_unit as u
  union
  select p.year
  from staging.recomputed_pair as r
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
),
-- Asked of the few months of a year, not of every longer period and commune.
covered_month as materialized (
  select m.period_id
  from warehouse.dim_period as m
  where m.to_publication is null and m.kind = 'month'
    and m.year in (select y.year from changed_year as y)
    and exists (
      select from warehouse.fct_coverage as k
      where k.period_id = m.period_id and k.to_publication is null)
),
longer as materialized (
  select q.period_id, q.year, q.starts, q.ends, m.month_ids
  from changed_year as y
  join warehouse.dim_period as q on q.year = y.year
  cross join lateral warehouse.months_of(:candidate, q.period_id) as m
  where q.to_publication is null and q.kind <> 'month' and m.month_ids is not null
    and exists (
      select from covered_month as c
      where c.period_id = any (m.month_ids)
    )
),
found as (
  select distinct l.period_id, c.area_id
  from longer as l
  join changed as c on c.period_id = any (l.month_ids || l.period_id)
)
select l.period_id, f.area_id, l.year, l.starts, l.ends, l.month_ids
from found as f
join longer as l on l.period_id = f.period_id;

-- An area above may have communes of its own.
insert into staging.touched_long (period_id, area_id, year, starts, ends, month_ids)
select distinct l.period_id, a.area_id, l.year, l.starts, l.ends, l.month_ids
from staging.touched_long as l
join staging.area_above as a on a.below_id = l.area_id
where a.area_id in (select c.area_id from staging.placed_commune as c)
on conflict do nothing;

call ops.tell_planner('staging.touched_long');
