-- What a run took in, refused and held; what is missing now in the periods that it touched; what it
-- carried out of what administrators did.
select
  (select count(*) from ops.submission_file as f where f.run_id = :run) as files,
  (select count(*) from ops.submission_file as f
   where f.run_id = :run and f.status = 'rejected') as files_rejected,
  (select coalesce(sum(f.lines_accepted + f.lines_held), 0) from ops.submission_file as f
   where f.run_id = :run and f.status <> 'rejected') as rows_taken,
  (select coalesce(sum(f.lines_rejected), 0) from ops.submission_file as f
   where f.run_id = :run and f.status <> 'rejected') as rows_rejected,
  (select count(*) from ops.finding as g
   where g.severity = 'hold' and g.state = 'open' and g.run_id = :run) as held,
  (select count(*) from ops.finding as g
   where g.code = 'missing-submission' and g.state = 'open'
     and g.period_id in (select t.period_id from staging.touched_submission as t)) as missing,
  (select count(*) from ops.action_run as a where a.run_id = :run) as actions,
  coalesce(
    (select p.values_changed from warehouse.publication as p where p.run_id = :run), 0
  ) as values_changed,
  coalesce(
    (select p.communes_changed from warehouse.publication as p where p.run_id = :run), 0
  ) as communes_changed;
