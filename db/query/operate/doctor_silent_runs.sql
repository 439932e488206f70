-- Runs whose process holds its locks and says nothing.
select run.run_id, run.job_name, run.process, run.heard_at
from ops.listed_run as run
where run.status = 'running' and run.heard_at < :silent
order by run.run_id;
