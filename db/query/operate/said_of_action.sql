-- What an action is about, in words.
select
  action.action,
  seen.period,
  seen.commune,
  seen.indicator,
  action.finding_id,
  finding.code,
  coalesce(finding.value, '') as value,
  action.file_id,
  file.file_name,
  action.undoes
from ops.action
inner join mart.action as seen on action.action_id = seen.action_id
left join ops.finding as finding on action.finding_id = finding.finding_id
left join ops.submission_file as file on action.file_id = file.file_id
where action.action_id = :number;
