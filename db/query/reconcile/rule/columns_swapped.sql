-- columns-swapped: two figures of a row seem to stand in each other's column.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'columns-swapped', 'hold', r.period_id, r.commune_id, r.indicator_id, k.form, j.file_id, j.line_no,
  'actual', j.raw_actual, ops.as_clerks_write(n.value, j.factor, null, f.number_style),
  array[
    i.name_vi, j.line_no::text,
    case r.other_column when 'plan' then j.raw_plan end,
    case r.other_column when 'cumulative' then j.raw_cumulative end,
    case r.other_column when 'prior' then j.raw_prior end,
    case r.evidence when 'target' then ops.as_clerks_write(j.actual, j.factor, null, f.number_style) end,
    case r.evidence
      when 'last year' then coalesce(j.last_year_line || ', ' || y.file_name, '…')
    end,
    case r.evidence when 'rate' then j.raw_rate end,
    case r.evidence when 'last month' then concat_ws(', ', j.last_month_line, m.file_name) end
  ],
  case when i.aggregation = 'sum' then n.value end
from staging.column_swap as r
join staging.judged_row as j
  on j.commune_id = r.commune_id and j.period_id = r.period_id and j.indicator_id = r.indicator_id
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = j.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = j.file_id
left join ops.submission_file as y on y.file_id = j.last_year_file
left join ops.submission_file as m on m.file_id = j.last_month_file
cross join lateral (
  select case r.other_column
    when 'plan' then j.plan when 'prior' then j.prior else j.cumulative end as value
) as n;
