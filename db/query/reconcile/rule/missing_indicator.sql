-- missing-indicator: a form that is due has no row, taken or refused, of an indicator that it must
-- contain, nor has another form of the same commune and period. One that is computed needs what it is
-- computed from. A supplement alone is not held to it; what an earlier revision had is told as dropped.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
with demanded as (
  select distinct f.code as form, p.period_id, k.component_id as indicator_id
  from warehouse.dim_form as f
  join warehouse.dim_period as p on p.kind = any (f.periods) and p.to_publication is null
  join warehouse.dim_indicator as i on i.code = any (f.required) and i.to_publication is null
  join warehouse.dim_component as k
    on k.indicator_id = i.indicator_id and k.to_publication is null
  where f.to_publication is null
    and p.period_id in (select t.period_id from staging.touched_submission as t)
),
lacking as (
  select c.commune_id, c.period_id, c.form, d.indicator_id
  from staging.contribution as c
  join ops.submission as s
    on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id
  join demanded as d on d.form = c.form and d.period_id = c.period_id
  where c.ordinal = 1 and not s.is_supplement
  except
  select r.commune_id, r.period_id, c.form, r.indicator_id
  from staging.contribution as c
  join ops.submission_row as r
    on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
  where r.indicator_id in (select d.indicator_id from demanded as d)
  except
  select j.commune_id, j.period_id, c.form, j.indicator_id
  from staging.contribution as c
  join ops.reject as j
    on j.file_id = c.file_id and j.commune_id = c.commune_id and j.period_id = c.period_id
),
-- Another form of the commune may have it, or an earlier submission of this one.
elsewhere as (
  select s.commune_id, s.period_id, r.indicator_id
  from ops.submission as s
  join ops.submission_file as f on f.file_id = s.file_id
  join ops.submission_row as r
    on r.file_id = s.file_id and r.commune_id = s.commune_id and r.period_id = s.period_id
  where (s.commune_id, s.period_id) in (select l.commune_id, l.period_id from lacking as l)
    and s.file_id not in (select w.file_id from ops.discounted_file as w)
    and (s.state <> 'pending' or f.run_id = :run)
)
select
  'missing-indicator', 'warning', l.period_id, l.commune_id, l.indicator_id, l.form, c.file_id, null,
  null, null, null, array[i.name_vi, l.form]
from lacking as l
join staging.contribution as c
  on c.commune_id = l.commune_id and c.period_id = l.period_id and c.form = l.form
  and c.ordinal = 1
join warehouse.dim_indicator as i
  on i.indicator_id = l.indicator_id and i.to_publication is null
where not exists (
  select from elsewhere as e
  where e.commune_id = l.commune_id and e.period_id = l.period_id
    and e.indicator_id = l.indicator_id
);
