-- What a run published though it was more than its job's budget permits.
select
  o.measure, o.found, o.permitted, o.about, o.let_through_by, a.by_whom, a.reason
from ops.over_budget as o
left join ops.action as a on a.action_id = o.let_through_by
where o.run_id = :run
order by o.measure;
