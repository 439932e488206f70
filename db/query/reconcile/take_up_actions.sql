-- What administrators did since the last run is this run's to carry out, or some of it (:only). What they
-- do from here on is the next one's.
insert into ops.action_run (action_id, run_id)
select a.action_id, :run
from ops.action as a
where (cast(:only as bigint[]) is null or a.action_id = any (:only))
  and not exists (
    select from ops.action_run as r
    where r.action_id = a.action_id
  );
