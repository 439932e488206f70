-- What administrators did, the last first; what is not carried out yet has no publication.
select
  action.action_id,
  action.at,
  action.by_whom,
  action.action,
  action.period,
  action.commune,
  action.indicator,
  action.finding_id,
  action.file_id,
  action.reason,
  action.undoes,
  undo.action_id as undone_by,
  action.publication
from mart.action as action
left join mart.action as undo on action.action_id = undo.undoes
where
  (cast(:period as text) is null or action.period = :period)
  and (cast(:commune as text) is null or action.commune = :commune)
order by action.action_id desc
limit :last;
