-- ratio-mismatch: a rate that is stated is not its own numerator divided by its own denominator.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'ratio-mismatch', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id, c.line_no,
  r.column_name, c.raw, e.expected,
  array[
    i.name_vi, c.line_no::text, e.expected, above.name_vi, above.raw, above.place, below.name_vi,
    below.raw, below.place
  ],
  null
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
cross join lateral (
  -- To as many digits as are stated.
  select ops.as_clerks_write(
    r.expected, c.factor, greatest(scale(c.value), 1), f.number_style) as expected
) as e
join staging.relation_place as above on above.relation = r.relation and above.role = 'numerator'
join staging.relation_place as below on below.relation = r.relation and below.role = 'denominator'
where r.code = 'ratio-mismatch' and r.is_broken;
