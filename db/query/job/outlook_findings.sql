-- What a run found, and what became of what was found before.
select
  case when finding.run_id = :run then 'new' else finding.state end as change,
  finding.severity,
  finding.code,
  period.natural_key as period,
  split_part(commune.natural_key, '@', 1) as commune,
  indicator.natural_key as indicator,
  file.file_name,
  finding.line_no,
  finding.value,
  finding.expected,
  finding.message_en as message
from ops.finding
left join ops.dimension_key as period on finding.period_id = period.id
left join ops.dimension_key as commune on finding.commune_id = commune.id
left join ops.dimension_key as indicator on finding.indicator_id = indicator.id
left join ops.submission_file as file on finding.file_id = file.file_id
where finding.run_id = :run or finding.changed_by_run = :run
order by
  change desc, array_position(array['hold', 'warning', 'info'], finding.severity), finding.code,
  period.natural_key, commune.natural_key, indicator.natural_key, file.file_name, finding.line_no,
  finding.column_name;
