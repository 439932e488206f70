-- How a run ended. The caller goes by its claim.
update ops.run
set status = :status, ended_at = :now, message = :message,
  publication = (select publication from warehouse.publication where run_id = :run)
where run_id = :run;
