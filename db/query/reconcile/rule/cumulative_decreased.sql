-- cumulative-decreased: what has come together since the start of the year is less than a month ago, and this
-- month's figure does not say why.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'cumulative-decreased', 'hold', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id,
  c.line_no, 'cumulative', c.raw, e.expected,
  array[i.name_vi, c.line_no::text, before.raw, before.place],
  case when i.aggregation = 'sum' then e.value end
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
join staging.relation_place as before on before.relation = r.relation and before.role = 'lesser'
left join staging.relation as m
  on m.code = 'cumulative-mismatch' and m.commune_id = r.commune_id and m.period_id = r.period_id
  and m.indicator_id = r.indicator_id
cross join lateral (
  select
    greatest(m.expected, r.expected) as value,
    ops.as_clerks_write(greatest(m.expected, r.expected), c.factor, null, f.number_style) as expected
) as e
where r.code = 'cumulative-decreased' and r.is_broken and m.is_broken is distinct from false
  and not exists (
    select from staging.column_swap as s
    where s.commune_id = r.commune_id and s.period_id = r.period_id
      and s.indicator_id = r.indicator_id);
