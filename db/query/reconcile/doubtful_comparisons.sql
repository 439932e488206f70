-- How many submissions are compared with figures that are in doubt now and were not, or the other way round.
select count(*)
from staging.changed_unit as u
join staging.dependent_period as d on d.period_id = u.period_id
join staging.touched_submission as t
  on t.commune_id = u.commune_id and t.period_id = d.dependent_id;
