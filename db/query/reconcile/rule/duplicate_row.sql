-- duplicate-row: an indicator twice in one submission. The same values: said, and counted once.
-- Different values: every one of the rows is held, for nobody can tell which is right.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
with repeated as (
  select r.*, c.form
  from staging.contribution as c
  join ops.submission_row as r
    on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
  where r.is_repeat
),
ambiguous as (
  select
    file_id, line_no,
    string_agg(column_name || ' ' || array_to_string(arguments, ' '), ' ' order by column_name)
      as readings
  from ops.row_hold
  where code = 'ambiguous-number' and settled is null and file_id in (select file_id from repeated)
  group by file_id, line_no
),
paired as (
  select
    again.form, first.file_id, first.period_id, first.commune_id, first.indicator_id,
    first.line_no as first_line, again.line_no as again_line,
    coalesce(first.raw_actual, first.raw_cumulative) as first_raw,
    coalesce(again.raw_actual, again.raw_cumulative) as again_raw,
    (first.is_nothing, first.actual, first.cumulative, first.plan, first.prior)
      is not distinct from
    (again.is_nothing, again.actual, again.cumulative, again.plan, again.prior)
      and first_read.readings is not distinct from again_read.readings as is_same
  from repeated as again
  join ops.submission_row as first
    on first.file_id = again.file_id
    and first.commune_id = again.commune_id
    and first.period_id = again.period_id
    and first.indicator_id = again.indicator_id
    and not first.is_repeat
  -- A number with two readings has no value yet, but is the same only as one with the same two.
  left join ambiguous as first_read
    on first_read.file_id = first.file_id and first_read.line_no = first.line_no
  left join ambiguous as again_read
    on again_read.file_id = again.file_id and again_read.line_no = again.line_no
),
told as (
  select
    case when is_same then 'info' else 'hold' end as severity,
    form, file_id, period_id, commune_id, indicator_id,
    again_line as line_no, again_raw as value, first_raw as expected, first_line as other_line
  from paired
  union all
  select distinct on (file_id, first_line)
    'hold', form, file_id, period_id, commune_id, indicator_id,
    first_line, first_raw, again_raw, again_line
  from paired
  where not is_same
)
select
  'duplicate-row', t.severity, t.period_id, t.commune_id, t.indicator_id, t.form, t.file_id,
  t.line_no, null, t.value, t.expected, array[i.name_vi, t.other_line::text]
from told as t
join warehouse.dim_indicator as i
  on i.indicator_id = t.indicator_id and i.to_publication is null;
