-- Whether a run waits because of its job's budget: the last of its job, which ended before it published.
select
  run.job_name,
  run.status,
  coalesce(run.message like 'Stopped before publishing:%', false)
  and run.status = 'failed'
  and run.run_id = (
    select max(later.run_id)
    from ops.run as later
    where later.job_name = run.job_name
  ) as is_waiting
from ops.listed_run as run
where run.run_id = :run;
