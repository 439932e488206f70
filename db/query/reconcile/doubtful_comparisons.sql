-- How many submissions are compared with figures that are in doubt now and were not, or the other way round.
with dependent as materialized (
  select distinct d.period_id, d.dependent_id
  from staging.dependent_period as d
  -- As where submissions are added: looked up, not joined.
  where d.period_id = any (array(select distinct u.period_id from staging.changed_unit as u))
)
select count(*)
from staging.changed_unit as u
join dependent as d on d.period_id = u.period_id
join staging.touched_submission as t
  on t.commune_id = u.commune_id and t.period_id = d.dependent_id;
