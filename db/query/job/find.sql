select run_id, job_name, inbox, status, only_period, only_commune, only_file
from ops.run
where run_id = :run;
