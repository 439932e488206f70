-- two-originals: two different originals came in one scan and were changed in the same second. Nobody can
-- tell which is right where they differ.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
with twin as materialized (
  select
    c.file_id, c.commune_id, c.period_id, c.form, o.file_id as other_id, g.inbox_path as file_name
  from staging.contribution as c
  join ops.submission as s
    on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id
    and not s.revision_stated and not s.is_supplement
  join ops.submission_file as f on f.file_id = c.file_id
  join ops.submission as o
    on o.commune_id = c.commune_id and o.period_id = c.period_id and o.form = c.form
    and o.file_id <> c.file_id and not o.revision_stated and not o.is_supplement
    and o.file_id not in (select w.file_id from ops.discounted_file as w)
  join ops.submission_file as g
    on g.file_id = o.file_id and g.run_id = f.run_id and g.sha256 <> f.sha256
    and date_trunc('second', g.modified_at) = date_trunc('second', f.modified_at)
  where c.ordinal = 1
),
told as (
  select distinct on (a.file_id, a.line_no)
    t.*, a.indicator_id, a.line_no, b.line_no as other_line,
    case when a.raw_actual is distinct from b.raw_actual then 'actual' else 'cumulative' end
      as column_name,
    coalesce(a.raw_actual, a.raw_cumulative) as value,
    coalesce(b.raw_actual, b.raw_cumulative) as other_value
  from twin as t
  join ops.submission_row as a
    on a.file_id = t.file_id and a.commune_id = t.commune_id and a.period_id = t.period_id
    and not a.is_repeat
  join staging.effective_row as e on e.file_id = a.file_id and e.line_no = a.line_no
  left join ops.submission_row as b
    on b.file_id = t.other_id and b.commune_id = t.commune_id and b.period_id = t.period_id
    and b.indicator_id = a.indicator_id and not b.is_repeat
  where exists (select from twin)
    and (a.is_nothing, a.actual, a.cumulative) is distinct from (b.is_nothing, b.actual, b.cumulative)
  order by a.file_id, a.line_no, t.other_id
)
select
  'two-originals', 'hold', r.period_id, r.commune_id, r.indicator_id, r.form, r.file_id, r.line_no,
  case when r.other_line is not null then r.column_name end, r.value, r.other_value,
  array[
    i.name_vi, r.line_no::text, r.other_value,
    case when r.other_line is not null then concat_ws(', ', r.other_line, r.file_name) end,
    case when r.other_line is null then r.file_name end
  ],
  null
from told as r
join staging.judged_indicator as i on i.indicator_id = r.indicator_id;
