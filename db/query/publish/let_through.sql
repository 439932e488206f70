-- The action by which an administrator lets the run publish; no row where nobody did, or it was undone.
select a.action_id
from ops.action as a
where a.action = 'publish' and a.run_id = :run
  and a.action_id in (select s.action_id from ops.standing_action as s)
order by a.action_id desc
limit 1;
