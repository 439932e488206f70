select run_id, job_name, inbox, status
from ops.run
where run_id = :run;
