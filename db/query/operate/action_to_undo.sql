-- An action with what an undo of it is recorded with, and the action that undid it already.
select
  action.action_id,
  action.action,
  action.period_id,
  action.commune_id,
  action.indicator_id,
  action.finding_id,
  action.file_id,
  (
    select undo.action_id
    from ops.action as undo
    where undo.undoes = action.action_id
  ) as undone_by
from ops.action
where action.action_id = :number;
