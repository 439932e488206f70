-- The job's lock, of which ops.is_running asks whether anybody has it. The first key is any constant,
-- the same in every process.
select pg_try_advisory_lock(1953459815, hashtext(:job));
