-- What a run that has finished carried out has its publication.
select r.action_id, r.run_id
from ops.action_run as r
join ops.run as n on n.run_id = r.run_id
where n.status = 'finished'
  and not exists (select from warehouse.publication as p where p.run_id = r.run_id);
