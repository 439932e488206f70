-- Records what an administrator does, all of it or nothing.
insert into ops.action (
  at, by_whom, action, period_id, commune_id, indicator_id, finding_id, file_id, held_nothing, held_actual,
  held_cumulative, reason, undoes
)
select
  :now,
  :by,
  new.action,
  new.period_id,
  new.commune_id,
  new.indicator_id,
  new.finding_id,
  new.file_id,
  new.held_nothing,
  new.held_actual,
  new.held_cumulative,
  :reason,
  new.undoes
from jsonb_to_recordset(cast(:actions as jsonb)) as new (
  action text, period_id integer, commune_id integer, indicator_id integer, finding_id bigint,
  file_id integer, held_nothing boolean, held_actual numeric, held_cumulative numeric, undoes bigint
)
returning action_id;
