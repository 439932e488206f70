-- The periods whose totals a run changed; where it changed none, those that were changed last before it.
-- Shown are the newest of those that communes report and for which a form is due; where there are none,
-- of those that communes report. What was only rolled up is named. Nothing where there are many
-- districts: the totals of a whole nation are nothing to read on a screen.
with known as (
  select max(p.publication) as publication
  from warehouse.publication as p
  where p.run_id <= :run
),
total as (
  select from_publication, period_id from warehouse.fct_area_total
  union all
  select from_publication, period_id from warehouse.fct_area_rollup
),
changed as (
  select distinct t.period_id
  from total as t
  where t.from_publication = (
    select max(n.from_publication)
    from total as n
    join known on n.from_publication <= known.publication
  )
),
period as (
  select
    p.code, p.ends, p.starts,
    exists (
      select from ops.submission as s
      where s.period_id = p.period_id and s.state = 'current'
    ) as is_reported,
    exists (
      select from warehouse.dim_form as f
      where f.to_publication is null and p.kind = any (f.periods)
    ) as is_due
  from changed as c
  join warehouse.dim_period as p on p.period_id = c.period_id and p.to_publication is null
),
ranked as (
  select
    code, starts, ends,
    is_reported and row_number() over (
      order by is_reported desc, is_due desc, ends desc, starts) <= 3
      and is_due = bool_or(is_reported and is_due) over () as is_shown
  from period
)
select code as period, is_shown
from ranked
where (
  select count(*)
  from warehouse.dim_area as area
  where area.level = 'district' and area.to_publication is null
) <= 20
order by ends, starts desc, code;
