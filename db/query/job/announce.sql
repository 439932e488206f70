-- The process that holds the job's lock says who it is. What is still alive of one before it goes by the
-- token until that is raised.
insert into ops.job_claim (job_name, session_pid, process, claimed_at, heard_at)
values (:job, pg_backend_pid(), :process, :now, :now)
on conflict (job_name) do update
set
  session_pid = excluded.session_pid,
  process = excluded.process,
  claimed_at = excluded.claimed_at,
  heard_at = excluded.heard_at,
  run_id = null,
  stop_asked_at = null,
  stop_asked_by = null;
