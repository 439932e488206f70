select count(*)
from ops.action_run
where run_id = :run;
