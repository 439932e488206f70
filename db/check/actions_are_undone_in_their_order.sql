-- An action is undone once at the most, by a later one about the same, and not carried out before it.
select u.action_id, u.undoes, 'about something else, or before it' as fault
from ops.action as u
join ops.action as a on a.action_id = u.undoes
where u.action_id <= a.action_id
  or (u.period_id, u.commune_id, u.indicator_id, u.finding_id, u.file_id)
    is distinct from (a.period_id, a.commune_id, a.indicator_id, a.finding_id, a.file_id)
union all
select u.action_id, u.undoes, 'carried out before what it undoes'
from ops.action as u
join ops.action_run as undoing on undoing.action_id = u.action_id
left join ops.action_run as undone on undone.action_id = u.undoes
where u.undoes is not null and coalesce(undone.run_id, undoing.run_id + 1) > undoing.run_id
union all
select min(u.action_id), u.undoes, 'undone more than once'
from ops.action as u
where u.undoes is not null
group by u.undoes
having count(*) > 1;
