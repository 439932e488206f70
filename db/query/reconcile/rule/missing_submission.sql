-- missing-submission: past the deadline, a commune that had to report has sent nothing, while others
-- have reported the same period and form. Of a kind of period for which the form is not due, nobody has
-- to report.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
-- Of all periods, for a deadline passes whether anybody touches its period or not; twice is known too.
with known as (
  select s.commune_id, s.period_id, s.form
  from ops.submission as s
  where s.state = 'current'
    and not exists (
      select from staging.touched_submission as t
      where t.commune_id = s.commune_id and t.period_id = s.period_id and t.form = s.form
    )
  union all
  select c.commune_id, c.period_id, c.form
  from staging.contribution as c
),
reported as (
  select distinct k.period_id, k.form
  from known as k
)
select
  'missing-submission', 'warning', p.period_id, c.commune_id, null, r.form, null, null, null,
  null, null, array[c.name, p.code, r.form]
from reported as r
join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
join warehouse.dim_form as f
  on f.code = r.form and f.to_publication is null and p.kind = any (f.periods)
join warehouse.dim_commune as c
  on c.to_publication is null
  and c.valid_from <= p.cut_off and coalesce(c.valid_to, 'infinity') >= p.starts
where coalesce(p.deadline, p.ends + f.deadline_days) < :today
  and not exists (
    select from known as k
    where k.commune_id = c.commune_id and k.period_id = p.period_id and k.form = r.form
  );
