-- Whose session has a job's lock, or without a job the lock of the warehouse: what a person must know who
-- waits for it. No row where it has been let go of since.
select
  holder.pid as session_pid,
  format(
    'user %s (process %s of the server%s)%s',
    holder.usename, holder.pid, coalesce(', ' || nullif(holder.application_name, ''), ''),
    to_char(holder.xact_start at time zone 'UTC', '", since "YYYY-MM-DD"T"HH24:MI:SS"Z"')
  ) as session,
  claim.job_name,
  claim.run_id,
  claim.process,
  claim.claimed_at,
  claim.heard_at
from pg_locks as held
inner join pg_stat_activity as holder on held.pid = holder.pid
left join ops.job_claim as claim
  on held.pid = claim.session_pid and claim.job_name = coalesce(cast(:job as text), claim.job_name)
where
  held.locktype = 'advisory' and held.granted and held.objsubid = 2
  and held.database = (
    select here.oid
    from pg_database as here
    where here.datname = current_database()
  )
  and cast(held.classid as bigint) = 1953459815
  and cast(held.objid as bigint)
  = (cast(coalesce(hashtext(cast(:job as text)), 0) as bigint) & 4294967295);
