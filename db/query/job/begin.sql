insert into ops.run (job_name, inbox)
values (:job, :inbox)
returning run_id;
