select job_name, status, message, heard_at
from ops.listed_run
where run_id = :run;
