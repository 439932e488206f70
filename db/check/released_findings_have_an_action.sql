-- What is released, an administrator released, and nobody took that back; and what a release in force is
-- about is not open.
select f.finding_id, f.code, f.state, 'no release is in force' as fault
from ops.finding as f
where f.state = 'released'
  and not exists (
    select from ops.release_in_force as r
    where r.code = f.code
      and (r.period_id, r.commune_id, r.indicator_id, r.form)
        is not distinct from (f.period_id, f.commune_id, f.indicator_id, f.form)
      and (
        f.code = 'duplicate-row'
        or (r.value, r.expected) is not distinct from (f.value, f.expected)
      )
  )
union all
select f.finding_id, f.code, f.state, 'open in spite of action ' || a.action_id
from ops.action_in_force as a
join ops.finding as f on f.finding_id = a.finding_id
where a.action = 'release' and f.state = 'open';
