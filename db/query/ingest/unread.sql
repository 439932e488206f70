select count(*)
from ops.submission_file
where run_id = :run and status = 'registered';
