-- What runs found that never came to their end, this one's earlier attempts among them, nobody was told.
delete from ops.finding
where run_id in (select u.run_id from ops.unsettled_run as u);

update ops.finding
set state = 'open', corrected_by_run = null
where corrected_by_run in (select u.run_id from ops.unsettled_run as u);
