-- The steps of the newest run, in their order. What stands behind a colon is a share of a step.
select step_name, extract(epoch from end_time - start_time) as seconds
from batch.batch_step_execution
where
    job_execution_id = (select max(job_execution_id) from batch.batch_step_execution)
    and step_name not like '%:%'
order by step_execution_id;
