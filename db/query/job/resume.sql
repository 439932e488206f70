update ops.run
set status = 'running', resumed_at = :now, ended_at = null, message = null, inbox = :inbox
where run_id = :run;
