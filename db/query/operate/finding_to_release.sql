-- A finding as an administrator sees it, with all that a release of it is recorded with; the action that
-- releases it already, carried out or not; and what else holds the same row.
select
  told.finding_id,
  told.code,
  told.state,
  told.period,
  told.commune,
  told.indicator,
  told.value,
  finding.period_id,
  finding.commune_id,
  finding.indicator_id,
  finding.file_id,
  (
    select max(action.action_id)
    from ops.action
    where
      action.finding_id = told.finding_id
      and action.action = 'release'
      and action.action_id in (select standing.action_id from ops.standing_action as standing)
  ) as released_by,
  (
    select string_agg(other.finding_id || ' (' || other.code || ')', ', ' order by other.finding_id)
    from mart.finding as seen
    inner join ops.finding as other on seen.finding_id = other.finding_id
    where
      other.file_id = finding.file_id
      and other.line_no = finding.line_no
      and other.finding_id <> finding.finding_id
      and other.severity = 'hold'
      and seen.state = 'open'
      and other.code <> 'duplicate-row'
  ) as also_held_by
from mart.finding as told
inner join ops.finding as finding on told.finding_id = finding.finding_id
where told.finding_id = :number;
