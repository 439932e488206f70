-- A run has failed because its process is gone. It ended when it was last heard of.
update ops.run
set status = 'failed', message = :message, ended_at = coalesce(:ended, resumed_at, started_at)
where run_id = :run and status = 'running';
