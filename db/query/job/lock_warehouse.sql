-- One writer of the warehouse at a time, whatever its job.
select pg_try_advisory_lock(1953459815, 0);
