-- The last run of a job, when it did not finish. Its lock is free, so a running one has died.
select run_id
from ops.run
where run_id = (select max(run_id) from ops.run where job_name = :job)
  and status <> 'finished';
