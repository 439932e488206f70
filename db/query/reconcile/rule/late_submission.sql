-- late-submission: the first submission of a commune, period and form came after the deadline, which there
-- is where the form is due for such periods. What was withdrawn did not come.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
with first_arrival as (
  select distinct on (s.commune_id, s.period_id, s.form)
    s.commune_id, s.period_id, s.form, s.file_id,
    (f.received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on
  from staging.touched_submission as t
  join ops.submission as s
    on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
  join ops.submission_file as f on f.file_id = s.file_id
  where (s.state <> 'pending' or f.run_id = :run)
    and s.file_id not in (select w.file_id from ops.discounted_file as w)
  order by s.commune_id, s.period_id, s.form, s.file_id
)
select
  'late-submission', 'warning', a.period_id, a.commune_id, null, a.form, a.file_id, null, null,
  a.received_on::text, d.deadline::text, array[c.name, p.code, a.form, d.deadline::text]
from first_arrival as a
join warehouse.dim_period as p on p.period_id = a.period_id and p.to_publication is null
join warehouse.dim_commune as c on c.commune_id = a.commune_id and c.to_publication is null
join warehouse.dim_form as f
  on f.code = a.form and f.to_publication is null and p.kind = any (f.periods)
cross join lateral (select coalesce(p.deadline, p.ends + f.deadline_days) as deadline) as d
where a.received_on > d.deadline;
