-- months-mismatch: a longer period is not what its months add up to, or of a stock not its last month.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'months-mismatch', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id, c.line_no,
  'actual', c.raw, n.expected,
  array[
    i.name_vi, c.line_no::text,
    case r.kind when 'sum' then n.expected end,
    case r.kind when 'equality' then n.expected end,
    o.places
  ],
  case when i.aggregation = 'sum' then r.expected - c.value end
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
cross join lateral (
  select ops.as_clerks_write(r.expected, c.factor, null, f.number_style) as expected
) as n
cross join lateral (
  select string_agg(coalesce(p.raw, '0') || ' (' || p.place || ')', '; ' order by p.ordinal) as places
  from staging.relation_place as p
  where p.relation = r.relation and p.ordinal > 1
) as o
where r.code = 'months-mismatch' and r.is_broken;
