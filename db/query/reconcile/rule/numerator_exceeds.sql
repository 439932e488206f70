-- numerator-exceeds: a part of a figure is more than that.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'numerator-exceeds', 'hold', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id, c.line_no,
  r.column_name, c.raw, ops.as_clerks_write(whole.value, c.factor, null, f.number_style),
  array[i.name_vi, c.line_no::text, whole.name_vi, whole.raw, whole.place], null
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
join staging.relation_place as whole on whole.relation = r.relation and whole.role = 'greater'
where r.code = 'numerator-exceeds' and r.is_broken
  -- Of several that it exceeds, and of both columns, one is told.
  and not exists (
    select from staging.relation as o
    where o.code = r.code and o.is_broken and o.commune_id = r.commune_id
      and o.period_id = r.period_id and o.indicator_id = r.indicator_id and o.relation < r.relation);
