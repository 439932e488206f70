-- The budget that the job has now; a restart of its run goes by it.
delete from ops.job_budget
where job_name = :job;

insert into ops.job_budget (job_name, measure, warn, stop)
select :job, l.measure, l.warn, l.stop
from jsonb_to_recordset(cast(:limits as jsonb)) as l (measure text, warn numeric, stop numeric);
