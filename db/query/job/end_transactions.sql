-- Ends the sessions whose transactions go by a token. To be asked by whoever holds the lock of the
-- warehouse, without which nobody begins one: they are of processes that are gone or were given up.
select count(pg_terminate_backend(l.pid))
from pg_locks as l
where l.locktype = 'relation' and l.granted and l.mode = 'RowShareLock'
  and l.relation = 'ops.job_claim'::regclass
  and l.pid <> pg_backend_pid()
  and l.database = (select d.oid from pg_database as d where d.datname = current_database());
