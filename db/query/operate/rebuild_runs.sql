-- The runs that took files in, carried actions out or published, and came to their end, each with the moment
-- by which its files were judged and with what it went by.
select
  run.run_id,
  run.job_name,
  coalesce(min(file.received_at) filter (where file.reads_again is null), run.started_at) as moment,
  count(file.file_id) as files,
  run.configuration,
  run.only_period,
  run.only_commune,
  run.only_file
from ops.run
left join ops.submission_file as file on run.run_id = file.run_id
where run.run_id not in (select unsettled.run_id from ops.unsettled_run as unsettled)
group by run.run_id
having
  count(file.file_id) > 0
  or run.run_id in (select carried.run_id from ops.action_run as carried)
  or run.run_id in (select published.run_id from warehouse.publication as published)
order by run.run_id;
