-- What is said to be in progress: runs, and processes that wait for their turn.
select job_name, run_id
from ops.run
where status = 'running'
union
select c.job_name, null
from ops.job_claim as c
where c.session_pid is not null and c.run_id is null
order by job_name, run_id;
