-- plan-mismatch: the plan that is stated was not assigned by any authority.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'plan-mismatch', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id, c.line_no,
  'plan', c.raw, n.expected,
  array[i.name_vi, c.line_no::text, n.expected, t.authority, a.assigned_on::text], null
from staging.relation as r
join staging.relation_cell as c on c.relation = r.relation and c.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = r.indicator_id
join staging.contribution as k
  on k.file_id = c.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = c.file_id
cross join lateral (
  select ops.as_clerks_write(r.expected, c.factor, null, f.number_style) as expected
) as n
join staging.relation_cell as t on t.relation = r.relation and t.cell_column = 'target'
join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
join warehouse.dim_commune as m on m.commune_id = r.commune_id and m.to_publication is null
left join lateral (
  select max(d.assigned_on) as assigned_on
  from warehouse.dim_target as d
  where d.to_publication is null and d.year = p.year and d.place_code = m.code
    and d.indicator_code = i.code and d.authority = t.authority and d.value = t.value
) as a on true
where r.code = 'plan-mismatch' and r.is_broken
  and not exists (
    select from staging.column_swap as s
    where s.commune_id = r.commune_id and s.period_id = r.period_id
      and s.indicator_id = r.indicator_id);
