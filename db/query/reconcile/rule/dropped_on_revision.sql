-- dropped-on-revision: a value of an earlier submission is missing in the one that replaced it, and in
-- its supplements. A row that was refused is not missing: the commune is told what is wrong with it. Nor
-- is one that the commune was asked to leave to its successor.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
-- Found first, because nothing of a first submission can be missing.
with replaced as materialized (
  select
    s.commune_id, s.period_id, s.form, s.file_id, s.revision,
    coalesce(s.first_line, 0) as first_line, coalesce(s.last_line, 2147483647) as last_line
  from staging.touched_submission as t
  join ops.submission as s
    on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
  join ops.submission_file as f on f.file_id = s.file_id
  where s.file_id not in (select w.file_id from ops.discounted_file as w)
    and (s.state <> 'pending' or f.run_id = :run)
    and not exists (
      select from staging.contribution as c
      where c.file_id = s.file_id and c.commune_id = s.commune_id and c.period_id = s.period_id
    )
),
-- Each file once, and of a nation's the lines where these communes stand.
replaced_row as materialized (
  select r.*
  from (
    select b.file_id, min(b.first_line) as first_line, max(b.last_line) as last_line
    from replaced as b
    group by b.file_id
  ) as f
  cross join lateral (
    select o.file_id, o.line_no, o.commune_id, o.period_id, o.indicator_id, o.actual, o.cumulative
    from ops.submission_row as o
    where o.file_id = f.file_id and o.line_no between f.first_line and f.last_line
      and not o.is_repeat
    offset 0
  ) as r
  where (r.file_id, r.commune_id, r.period_id) in (
    select b.file_id, b.commune_id, b.period_id from replaced as b)
),
earlier as (
  select distinct on (b.commune_id, b.period_id, b.form, r.indicator_id)
    b.commune_id, b.period_id, b.form, r.indicator_id, coalesce(r.cumulative, r.actual) as value
  from replaced as b
  join replaced_row as r
    on r.file_id = b.file_id and r.commune_id = b.commune_id and r.period_id = b.period_id
  where not exists (
      select from ops.row_hold as h
      where h.file_id = r.file_id and h.line_no = r.line_no and h.code = 'commune-not-active'
    )
  order by b.commune_id, b.period_id, b.form, r.indicator_id, b.revision desc, b.file_id desc
),
dropped as (
  select commune_id, period_id, form, indicator_id
  from earlier
  except
  select r.commune_id, r.period_id, r.form, r.indicator_id
  from staging.contributed_row as r
  where (r.commune_id, r.period_id, r.form) in (select commune_id, period_id, form from replaced)
  except
  select c.commune_id, c.period_id, c.form, j.indicator_id
  from staging.contribution as c
  join ops.reject as j
    on j.file_id = c.file_id and j.commune_id = c.commune_id and j.period_id = c.period_id
  where (c.commune_id, c.period_id, c.form) in (select commune_id, period_id, form from replaced)
)
select
  'dropped-on-revision', 'warning', d.period_id, d.commune_id, d.indicator_id, d.form,
  base.file_id, null, null, null, e.value::text,
  array[
    i.name_vi,
    case when demand.form is not null then d.form end,
    case when demand.form is null then d.form end
  ]
from dropped as d
join earlier as e
  on e.commune_id = d.commune_id and e.period_id = d.period_id and e.form = d.form
  and e.indicator_id = d.indicator_id
join staging.contribution as base
  on base.commune_id = d.commune_id and base.period_id = d.period_id and base.form = d.form
  and base.ordinal = 1
join warehouse.dim_indicator as i
  on i.indicator_id = d.indicator_id and i.to_publication is null and i.source = 'submitted'
join warehouse.dim_period as p on p.period_id = d.period_id and p.to_publication is null
left join lateral (
  select f.code as form
  from warehouse.dim_form as f
  where f.code = d.form and f.to_publication is null
    and i.code = any (f.required) and p.kind = any (f.periods)
) as demand on true;
