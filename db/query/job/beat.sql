-- The process is alive. Answers whether somebody asked it to stop; no row where the job is another's.
update ops.job_claim
set heard_at = :now
where job_name = :job and session_pid = pg_backend_pid()
returning stop_asked_at is not null;
