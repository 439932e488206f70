-- The steps of one run, also those of its restarts, in the order in which they started.
select
    step.step_name as step,
    lower(step.status) as status,
    step.start_time as started_at,
    round(extract(epoch from step.end_time - step.start_time), 1) as seconds,
    step.read_count as read,
    step.write_count as written,
    step.filter_count as filtered,
    step.read_skip_count + step.process_skip_count + step.write_skip_count as skipped,
    step.commit_count as commits,
    nullif(split_part(step.exit_message, e'\n', 1), '') as error
from batch.batch_job_execution_params as parameter
inner join batch.batch_step_execution as step
    on parameter.job_execution_id = step.job_execution_id
where
    parameter.parameter_name = 'run'
    and parameter.parameter_value = cast(:run as text)
order by step.step_execution_id;
