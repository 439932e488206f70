-- The values of a commune's code for one period and indicator in the newest publication: where the code was
-- given to another commune in the period, there can be two.
select
  value.period_id,
  value.commune_id,
  value.indicator_id,
  value.file_id,
  value.origin = 'c' as is_computed,
  value.is_held,
  commune.name as commune_name,
  commune.valid_from,
  coalesce(row.is_nothing, false) as is_nothing,
  row.actual,
  row.cumulative,
  coalesce(row.raw_actual, row.raw_cumulative) as written,
  (
    select string_agg(seen.finding_id || ' (' || seen.code || ')', ', ' order by seen.finding_id)
    from mart.finding as seen
    inner join ops.finding as finding on seen.finding_id = finding.finding_id
    where
      finding.period_id = value.period_id
      and finding.commune_id = value.commune_id
      and finding.indicator_id = value.indicator_id
      and seen.severity = 'hold'
      and seen.state = 'open'
  ) as held_by,
  (
    select max(hold.action_id)
    from ops.action as hold
    where
      hold.action = 'hold'
      and hold.period_id = value.period_id
      and hold.commune_id = value.commune_id
      and hold.indicator_id = value.indicator_id
      and (hold.held_nothing, hold.held_actual, hold.held_cumulative)
      is not distinct from (row.is_nothing, row.actual, row.cumulative)
      and hold.action_id in (select standing.action_id from ops.standing_action as standing)
  ) as held_by_action,
  (
    select max(release.action_id)
    from ops.action as release
    inner join ops.finding as released on release.finding_id = released.finding_id
    where
      released.code = 'held-by-hand'
      and released.period_id = value.period_id
      and released.commune_id = value.commune_id
      and released.indicator_id = value.indicator_id
      and release.action_id in (select standing.action_id from ops.standing_action as standing)
  ) as released_by_action
from warehouse.stated_value_at(mart.current_publication()) as value
inner join warehouse.commune_at(mart.current_publication()) as commune
  on value.commune_id = commune.commune_id
left join ops.submission_row as row on value.file_id = row.file_id and value.line_no = row.line_no
where
  value.period = :period
  and value.indicator = :indicator
  and commune.code = :commune
  and (cast(:since as date) is null or commune.valid_from = :since)
order by commune.valid_from;
