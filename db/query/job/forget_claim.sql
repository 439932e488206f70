-- Nobody works on the job.
update ops.job_claim
set is_writing = false, session_pid = null, run_id = null
where job_name = :job;
