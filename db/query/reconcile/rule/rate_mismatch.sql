-- rate-mismatch: the percentage that is stated is not what has been reached of the plan; told as a matter
-- of form where it was only cut instead of rounded.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
select
  'rate-mismatch', case when r.is_cut then 'info' else 'warning' end, r.period_id, r.commune_id,
  r.indicator_id, k.form, c.file_id, c.line_no, 'rate', c.raw, n.expected,
  array[
    i.name_vi, c.line_no::text, n.expected,
    case when reached.cell_column = 'actual' then reached.raw end,
    case when reached.cell_column = 'cumulative' then reached.raw end,
    plan.raw,
    case when r.is_cut then n.expected end,
    case when not r.is_cut then n.expected end
  ]
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.relation_cell as reached
  on reached.relation = r.relation and reached.role = 'numerator' and reached.cell_column <> 'prior'
join staging.relation_cell as plan on plan.relation = r.relation and plan.role = 'denominator'
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
cross join lateral (
  select ops.as_clerks_write(
    r.expected, 1, greatest(scale(c.value), 1), f.number_style) as expected
) as n
where r.code = 'rate-mismatch' and r.is_broken
  and not exists (
    select from staging.column_swap as s
    where s.commune_id = r.commune_id and s.period_id = r.period_id
      and s.indicator_id = r.indicator_id);
