-- The last run of each job, where it is over and did not finish; only its own job goes on with it.
select
  run.run_id,
  run.job_name,
  run.status,
  run.message
from ops.listed_run as run
where
  run.status in ('failed', 'stopped')
  and run.run_id = (
    select max(later.run_id)
    from ops.run as later
    where later.job_name = run.job_name
  )
order by run.run_id;
