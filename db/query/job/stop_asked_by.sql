select stop_asked_by
from ops.job_claim
where run_id = :run and stop_asked_by is not null;
