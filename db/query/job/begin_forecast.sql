-- A run that never will have been: the transaction of the caller is taken back.
insert into ops.run (run_id, job_name, inbox, started_at)
values (:run, :job, '', :now);
