-- missing-submission: past the deadline, a commune that had to report has sent nothing, while others
-- have reported the same period and form.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
with reported as (
  select distinct s.period_id, s.form
  from ops.submission as s
  where s.state in ('pending', 'current')
)
select
  'missing-submission', 'warning', p.period_id, c.commune_id, null, r.form, null, null, null,
  null, null, array[c.name, p.code, r.form]
from reported as r
join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
join warehouse.dim_form as f on f.code = r.form and f.to_publication is null
join warehouse.dim_commune as c
  on c.to_publication is null
  and c.valid_from <= p.cut_off and coalesce(c.valid_to, 'infinity') >= p.starts
where coalesce(p.deadline, p.ends + f.deadline_days) < :today
  and not exists (
    select from ops.submission as s
    where s.commune_id = c.commune_id and s.period_id = p.period_id and s.form = r.form
      and s.state in ('pending', 'current')
  );
