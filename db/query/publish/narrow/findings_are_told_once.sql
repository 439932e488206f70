-- The same thing is found once: a finding is open or released until it is corrected.
select f.subject, count(*) as findings
from (
  select distinct n.subject
  from ops.finding as n
  where n.run_id = :run or n.changed_by_run = :run
) as changed
join ops.finding as f on f.subject = changed.subject and f.state <> 'corrected'
group by f.subject
having count(*) > 1;
