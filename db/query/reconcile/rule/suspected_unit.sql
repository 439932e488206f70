-- suspected-unit: a value is off by a factor that units differ by.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'suspected-unit', 'hold', r.period_id, r.commune_id, r.indicator_id, k.form, j.file_id, j.line_no,
  r.column_name, w.raw, n.expected,
  array[
    i.name_vi, j.line_no::text, replace(trim_scale(r.factor)::text, '.', ','),
    case when r.source = 'last year' then n.compared end,
    case
      when r.source = 'last year' then coalesce(j.last_year_line || ', ' || o.file_name, '…')
    end,
    case when r.source = 'target' then n.compared end,
    case when r.source = 'prior' then j.raw_prior end,
    case when r.source = 'plan' then j.raw_plan end
  ],
  case when i.aggregation = 'sum' then r.expected end
from staging.unit_slip as r
join staging.judged_row as j
  on j.commune_id = r.commune_id and j.period_id = r.period_id and j.indicator_id = r.indicator_id
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = j.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = j.file_id
left join ops.submission_file as o on o.file_id = j.last_year_file
cross join lateral (
  select
    ops.as_clerks_write(r.expected, j.factor, null, f.number_style) as expected,
    ops.as_clerks_write(r.compared, j.factor, null, f.number_style) as compared
) as n
cross join lateral (
  select case r.column_name when 'actual' then j.raw_actual else j.raw_cumulative end as raw
) as w;
