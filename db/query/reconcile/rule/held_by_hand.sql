-- held-by-hand: an administrator keeps a value out of the totals, whichever file states it, as long as it
-- is the same value; another one is judged anew.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
-- Few communes have any, and nobody else's rows need to be looked at.
with hold as materialized (
  select h.action_id, h.commune_id, h.period_id, h.indicator_id, h.reason,
    h.held_nothing, h.held_actual, h.held_cumulative
  from ops.action_in_force as h
  where h.action = 'hold'
    and exists (
      select from staging.contribution as c
      where c.commune_id = h.commune_id and c.period_id = h.period_id
    )
),
counting as (
  select distinct on (f.action_id) f.*
  from (
    select distinct on (h.action_id, c.form)
      h.action_id, h.reason, c.form, r.file_id, r.line_no, r.raw_actual, r.raw_cumulative,
      r.commune_id, r.period_id, r.indicator_id,
      (r.is_nothing, r.actual, r.cumulative)
        is not distinct from (h.held_nothing, h.held_actual, h.held_cumulative) as is_the_same
    from hold as h
    join staging.contribution as c on c.commune_id = h.commune_id and c.period_id = h.period_id
    join ops.submission_row as r
      on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
      and r.indicator_id = h.indicator_id and not r.is_repeat
    order by h.action_id, c.form, c.ordinal desc
  ) as f
  order by f.action_id, f.file_id desc
),
-- Several may hold one value; the last says why.
held as (
  select distinct on (commune_id, period_id, indicator_id) *
  from counting
  where is_the_same
  order by commune_id, period_id, indicator_id, action_id desc
)
select
  'held-by-hand', 'hold', h.period_id, h.commune_id, h.indicator_id, h.form, h.file_id, h.line_no, null,
  coalesce(h.raw_actual, h.raw_cumulative), null, array[i.name_vi, rtrim(h.reason, '. ')]
from held as h
join warehouse.dim_indicator as i
  on i.indicator_id = h.indicator_id and i.to_publication is null;
