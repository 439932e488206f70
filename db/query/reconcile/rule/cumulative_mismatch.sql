-- cumulative-mismatch: what has come together since the start of the year is not last month's and this
-- month's. What is even less than last month's is told as that.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'cumulative-mismatch', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id,
  c.line_no, 'cumulative', c.raw, n.expected,
  array[
    i.name_vi, c.line_no::text, n.expected, now.raw, before.raw, before.place,
    case when before.relation is null then now.raw end
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
join staging.relation_place as now
  on now.relation = r.relation and now.role = 'part' and now.cell_column = 'actual'
left join staging.relation_place as before
  on before.relation = r.relation and before.role = 'part' and before.cell_column = 'cumulative'
where r.code = 'cumulative-mismatch' and r.is_broken
  and not exists (
    select from staging.relation as d
    join staging.rule_in_force as g on g.code = d.code and g.indicator_id = d.indicator_id
    where d.code = 'cumulative-decreased' and d.is_broken and d.commune_id = r.commune_id
      and d.period_id = r.period_id and d.indicator_id = r.indicator_id)
  and not exists (
    select from staging.column_swap as s
    where s.commune_id = r.commune_id and s.period_id = r.period_id
      and s.indicator_id = r.indicator_id);
