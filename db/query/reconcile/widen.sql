-- What is compared with a changed figure is judged anew. Of periods that nobody has reported nobody needs to
-- look for submissions.
insert into staging.touched_submission (commune_id, period_id, form)
with dependent as materialized (
  select distinct d.period_id, d.dependent_id
  from staging.dependent_period as d
  -- In an array, the periods are looked up; joined, every pair of the calendar would be worked out.
  where d.period_id = any (array(select distinct u.period_id from staging.changed_unit as u))
    and exists (select from warehouse.fct_coverage as k where k.period_id = d.dependent_id)
)
select s.commune_id, s.period_id, s.form
from staging.changed_unit as u
join dependent as d on d.period_id = u.period_id
join ops.submission as s
  on s.commune_id = u.commune_id and s.period_id = d.dependent_id and s.state = 'current'
on conflict do nothing;

call staging.tell_planner_of_many('staging.touched_submission');
