-- Asks the process that works on a run to end it at its next chunk.
update ops.job_claim
set stop_asked_at = :now, stop_asked_by = :by
where run_id = :run and session_pid is not null;
