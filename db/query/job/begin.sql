insert into ops.run (job_name, inbox, started_at)
values (:job, :inbox, :now)
returning run_id;
