update ops.run set configuration = :configuration where run_id = :run;
