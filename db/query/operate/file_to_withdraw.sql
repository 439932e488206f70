-- A file with all that its withdrawal is recorded with; whether its run is in progress, or did not come to
-- its end, so that what it takes in may not be settled; and the action that withdrew it already, carried
-- out or not.
select
  file.file_id,
  file.file_name,
  file.status,
  file.run_id,
  file.run_id in (select unsettled.run_id from ops.unsettled_run as unsettled) as is_unsettled,
  file.run_id in (select run.run_id from ops.listed_run as run where run.status = 'running') as is_running,
  count(submission.submission_id) as submissions,
  case when count(submission.submission_id) = 1 then min(submission.period_id) end as period_id,
  case when count(submission.submission_id) = 1 then min(submission.commune_id) end as commune_id,
  count(submission.submission_id) filter (where submission.state = 'current') as counting,
  (
    select max(action.action_id)
    from ops.action
    where
      action.file_id = file.file_id
      and action.action = 'withdraw'
      and action.action_id in (select standing.action_id from ops.standing_action as standing)
  ) as withdrawn_by
from ops.submission_file as file
left join ops.submission as submission on file.file_id = submission.file_id
where file.file_id = :number
group by file.file_id;
