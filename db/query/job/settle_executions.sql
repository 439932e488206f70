-- The process that executed the run is gone, so that nothing of it is running, stopping or unknown. What was
-- begun has failed; it ended when it was last heard of.
update batch.batch_step_execution as step
set
  status = 'FAILED',
  exit_code = 'FAILED',
  end_time = coalesce(step.end_time, step.last_updated, step.create_time),
  version = step.version + 1
from batch.batch_job_execution_params as parameter
where
  parameter.parameter_name = 'run'
  and parameter.parameter_value = :run
  and step.job_execution_id = parameter.job_execution_id
  and step.status not in ('COMPLETED', 'FAILED', 'STOPPED');

update batch.batch_job_execution as execution
set
  status = 'FAILED',
  exit_code = 'FAILED',
  end_time = coalesce(execution.end_time, execution.last_updated, execution.create_time),
  version = execution.version + 1
from batch.batch_job_execution_params as parameter
where
  parameter.parameter_name = 'run'
  and parameter.parameter_value = :run
  and execution.job_execution_id = parameter.job_execution_id
  and (execution.status not in ('COMPLETED', 'FAILED', 'STOPPED') or execution.end_time is null);
