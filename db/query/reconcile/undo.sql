-- What runs found that never came to their end, this one's earlier attempts among them, nobody was told;
-- what administrators did is to be taken up again.
delete from ops.action_run
where run_id in (select u.run_id from ops.unsettled_run as u);

update ops.submission_file
set void_by_run = null
where void_by_run in (select u.run_id from ops.unsettled_run as u);

delete from ops.finding
where run_id in (select u.run_id from ops.unsettled_run as u);

update ops.finding
set state = state_before, state_before = null, changed_by_run = null
where changed_by_run in (select u.run_id from ops.unsettled_run as u);
