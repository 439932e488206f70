-- When the last run of a job began or was gone on with, and whether it came to its end.
select
  greatest(run.started_at, run.resumed_at) as begun_at,
  run.ended_at,
  run.status = 'finished' as is_finished
from ops.run as run
where run.job_name = :job
order by run.run_id desc
limit 1;
