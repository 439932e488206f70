update ops.run
set status = 'running', started_at = :now, ended_at = null, message = null, inbox = :inbox
where run_id = :run;
