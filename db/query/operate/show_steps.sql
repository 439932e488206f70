-- The steps of one run, those of each attempt to bring it to its end together. Batch writes times without a
-- zone, that of the machine.
select
  dense_rank() over (order by step.job_execution_id) as attempt,
  step.step_name as step,
  lower(step.status) as status,
  step.start_time at time zone :zone as started_at,
  round(extract(epoch from step.end_time - step.start_time), 1) as seconds,
  step.read_count as read,
  step.write_count as written,
  step.filter_count as filtered,
  step.read_skip_count + step.process_skip_count + step.write_skip_count as skipped,
  step.commit_count as commits,
  -- What the database said, else the first line without the name that the program has for it. A statement
  -- may be longer than what is kept.
  case
    when step.exit_message like '%ERROR: %'
      then substring(step.exit_message from 'ERROR: ([^' || e'\n' || ']+)')
    when step.exit_message like '%Callback; %' then 'see the run''s message'
    else nullif(
      regexp_replace(split_part(step.exit_message, e'\n', 1), '^([a-z_]+[.])+[A-Za-z]+: ', ''), ''
    )
  end as error
from batch.batch_job_execution_params as parameter
inner join batch.batch_step_execution as step
  on parameter.job_execution_id = step.job_execution_id
where
  parameter.parameter_name = 'run'
  and parameter.parameter_value = cast(:run as text)
order by attempt, step.step_execution_id;
