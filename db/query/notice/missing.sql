-- Who has not reported though the deadline is past, of the periods whose deadline is not long past.
select
  p.code as period, f.form, coalesce(p.deadline, p.ends + form.deadline_days) as deadline,
  c.code as commune, c.name as commune_name
from ops.finding as f
join warehouse.dim_period as p on p.period_id = f.period_id and p.to_publication is null
join warehouse.dim_commune as c on c.commune_id = f.commune_id and c.to_publication is null
join warehouse.dim_form as form on form.code = f.form and form.to_publication is null
where f.code = 'missing-submission' and f.state = 'open'
  and f.run_id not in (select u.run_id from ops.unsettled_run as u)
  and coalesce(p.deadline, p.ends + form.deadline_days) >= :since
order by deadline, p.code, f.form, c.code;
