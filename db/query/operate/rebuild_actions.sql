-- What a run carried out, in words that another database understands: no numbers but those of actions and
-- lines.
select
  action.action_id,
  action.at,
  action.by_whom,
  action.action,
  period.natural_key as period,
  commune.natural_key as commune,
  indicator.natural_key as indicator,
  file.file_name,
  file.sha256,
  finding.code,
  finding.form,
  finding.line_no,
  finding.column_name,
  finding.value,
  finding.expected,
  action.held_nothing,
  action.held_actual,
  action.held_cumulative,
  action.reason,
  action.undoes
from ops.action
inner join ops.action_run as carried on action.action_id = carried.action_id
left join ops.dimension_key as period on action.period_id = period.id
left join ops.dimension_key as commune on action.commune_id = commune.id
left join ops.dimension_key as indicator on action.indicator_id = indicator.id
left join ops.submission_file as file on action.file_id = file.file_id
left join ops.finding as finding on action.finding_id = finding.finding_id
-- What was let through is published without a budget.
where carried.run_id = :run and action.action <> 'publish'
order by action.action_id;
