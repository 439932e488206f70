-- The runs of a day, in their order: those that began or were gone on with in it.
select
  run.run_id, run.job_name, run.status, run.started_at, run.ended_at, run.publication, run.message,
  coalesce(run.message like 'Stopped before publishing:%', false) as is_over_budget
from ops.run as run
where greatest(run.started_at, run.resumed_at) >= :begins
  and greatest(run.started_at, run.resumed_at) < :ends
order by run.run_id;
