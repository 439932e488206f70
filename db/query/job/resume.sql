-- A run goes on, and the process that has claimed its job works on it.
update ops.run
set status = 'running', resumed_at = :now, ended_at = null, message = null, inbox = :inbox
where run_id = :run;

update ops.job_claim as c
set run_id = r.run_id
from ops.run as r
where r.run_id = :run and c.job_name = r.job_name;
