update ops.job_claim
set is_writing = false, session_pid = null, run_id = null, heard_at = :now
where job_name = :job and session_pid = pg_backend_pid();
