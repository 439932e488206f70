-- The same thing is found once: a finding is open or released until it is corrected.
select subject, count(*) as findings
from ops.finding
where state in ('open', 'released')
group by subject
having count(*) > 1;
