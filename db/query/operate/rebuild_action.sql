-- Records an action of another database about what is called the same here; nothing where there is no such
-- thing.
insert into ops.action (
  at, by_whom, action, period_id, commune_id, indicator_id, finding_id, file_id, held_nothing, held_actual,
  held_cumulative, reason, undoes
)
select
  new.at,
  new.by_whom,
  new.action,
  period.id,
  commune.id,
  indicator.id,
  finding.finding_id,
  file.file_id,
  new.held_nothing,
  new.held_actual,
  new.held_cumulative,
  new.reason,
  :undoes
from jsonb_to_recordset(cast(:action as jsonb)) as new (
  at timestamptz, by_whom text, action text, period text, commune text, indicator text, file_name text,
  sha256 text, code text, form text, line_no bigint, column_name text, value text, expected text,
  held_nothing boolean, held_actual numeric, held_cumulative numeric, reason text
)
left join ops.dimension_key as period on period.dimension = 'period' and new.period = period.natural_key
left join ops.dimension_key as commune on commune.dimension = 'commune' and new.commune = commune.natural_key
left join ops.dimension_key as indicator
  on indicator.dimension = 'indicator' and new.indicator = indicator.natural_key
left join lateral (
  select max(taken.file_id) as file_id
  from ops.submission_file as taken
  where
    taken.sha256 = new.sha256
    and taken.file_name = new.file_name
    and taken.status <> 'rejected'
) as file on true
left join lateral (
  select max(found.finding_id) as finding_id
  from ops.finding as found
  where
    found.code = new.code
    and (found.period_id, found.commune_id, found.indicator_id, found.form)
    is not distinct from (period.id, commune.id, indicator.id, new.form)
    and (found.file_id, found.line_no, found.column_name, found.value, found.expected)
    is not distinct from (file.file_id, new.line_no, new.column_name, new.value, new.expected)
) as finding on true
where
  (new.code is null or finding.finding_id is not null)
  and (new.sha256 is null or file.file_id is not null)
returning action_id;
