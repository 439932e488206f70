-- The steps of the textbook's job, in their order.
select step_name, extract(epoch from end_time - start_time) as seconds
from batch_step_execution
order by step_execution_id;
