-- parts-mismatch: a whole is not what its parts add up to, or less than those of them that are there.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
select
  'parts-mismatch', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, c.file_id, c.line_no,
  r.column_name, c.raw, n.expected,
  array[
    i.name_vi, c.line_no::text,
    case when r.kind = 'sum' and r.column_name = 'actual' then n.expected end,
    parts.listed,
    case when r.kind = 'order' then n.expected end,
    case when r.kind = 'sum' and r.column_name = 'cumulative' then n.expected end,
    case when r.kind = 'sum' and r.column_name = 'prior' then n.expected end
  ],
  case
    when r.kind = 'sum' and i.aggregation = 'sum' and not i.is_computed and r.column_name <> 'prior'
      then r.expected - c.value
  end
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
  select string_agg(
    p.name_vi || ' ' || coalesce(p.raw, '0') || ' (' || p.place || ')', '; ' order by p.ordinal)
    filter (where p.ordinal <= 11)
    || case when count(*) > 10 then '; …' else '' end as listed
  from staging.relation_place as p
  where p.relation = r.relation and p.role = 'part'
) as parts
where r.code = 'parts-mismatch' and r.is_broken;
