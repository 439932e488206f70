-- outlier: a value is far from that of last year, as it was reported then or else as the row states it.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
with valued as (
  select
    j.*, i.name_vi, i.is_whole, f.times, f.least, n.column_name, n.value, n.raw,
    coalesce(n.before, j.prior) as compared, n.before is not null as is_reported
  from staging.judged_row as j
  join staging.judged_indicator as i
    on i.indicator_id = j.indicator_id and i.aggregation <> 'count'
  join staging.rule_in_force as f on f.code = 'outlier' and f.indicator_id = j.indicator_id
  cross join lateral (values
    (1, 'actual', j.actual, j.raw_actual,
      coalesce(j.last_year, case when j.cumulative is null then j.last_year_since end)),
    (2, 'cumulative', j.cumulative, j.raw_cumulative,
      coalesce(j.last_year_since, case when j.actual is null then j.last_year end))
  ) as n (place, column_name, value, raw, before)
  -- Last year as the row states it goes with the value since the start of the year.
  where n.value is not null
    and (n.before is not null or j.cumulative is null or n.column_name = 'cumulative')
),
far as (
  select distinct on (v.commune_id, v.period_id, v.indicator_id) v.*
  from valued as v
  where v.compared <> 0
    and (abs(v.value) > v.times * abs(v.compared) or v.times * abs(v.value) < abs(v.compared))
    and not (v.is_whole and greatest(abs(v.value), abs(v.compared)) < v.least)
    and not exists (
      select from staging.unit_slip as s
      join staging.rule_in_force as g on g.code = 'suspected-unit' and g.indicator_id = s.indicator_id
      where s.commune_id = v.commune_id and s.period_id = v.period_id
        and s.indicator_id = v.indicator_id)
    and not exists (
      select from staging.column_swap as s
      where s.commune_id = v.commune_id and s.period_id = v.period_id
        and s.indicator_id = v.indicator_id)
  order by v.commune_id, v.period_id, v.indicator_id, v.column_name
)
select
  'outlier', 'warning', r.period_id, r.commune_id, r.indicator_id, k.form, r.file_id, r.line_no,
  r.column_name, r.raw, n.compared,
  array[
    r.name_vi, r.line_no::text,
    case when r.is_reported then n.compared end,
    case when r.is_reported then concat_ws(', ', r.last_year_line, o.file_name) end,
    case when not r.is_reported then r.raw_prior end
  ],
  null
from far as r
join staging.contribution as k
  on k.file_id = r.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
join ops.submission_file as f on f.file_id = r.file_id
cross join lateral (
  select ops.as_clerks_write(r.compared, r.factor, null, f.number_style) as compared
) as n
left join lateral (
  select l.file_name from ops.submission_file as l where l.file_id = r.last_year_file
) as o on true;
