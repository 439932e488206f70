-- The runs that took files in or carried actions out and came to their end, each with the moment by which
-- its files were judged.
select
    run.run_id,
    coalesce(min(file.received_at), run.started_at) as moment,
    count(file.file_id) as files
from ops.run
left join ops.submission_file as file on run.run_id = file.run_id
where run.run_id not in (select unsettled.run_id from ops.unsettled_run as unsettled)
group by run.run_id, run.started_at
having
    count(file.file_id) > 0
    or run.run_id in (select carried.run_id from ops.action_run as carried)
order by run.run_id;
