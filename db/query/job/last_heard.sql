-- What a process that is gone was last heard of: who it was, when, and in which step.
select
  claim.process,
  claim.heard_at,
  (
    select step.step_name
    from batch.batch_job_execution_params as parameter
    inner join batch.batch_step_execution as step
      on parameter.job_execution_id = step.job_execution_id
    where
      parameter.parameter_name = 'run'
      and parameter.parameter_value = cast(:run as text)
      and step.step_name not like '%:%'
    order by step.step_execution_id desc
    limit 1
  ) as step
from ops.run as run
left join ops.job_claim as claim on run.run_id = claim.run_id
where run.run_id = :run;
