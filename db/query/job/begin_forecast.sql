insert into ops.run (run_id, job_name, inbox)
values (:run, 'actions', '');
