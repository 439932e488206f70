-- Whose session has a job's lock, or without a job the lock of the warehouse: what a person must know who
-- waits for it. No row where it has been let go of since.
select
    format(
        'user %s (process %s of the server%s)',
        holder.usename, holder.pid, coalesce(', ' || nullif(holder.application_name, ''), ''))
from pg_locks as held
join pg_stat_activity as holder on held.pid = holder.pid
where held.locktype = 'advisory' and held.granted and held.objsubid = 2
    and held.database = (
        select here.oid
        from pg_database as here
        where here.datname = current_database()
    )
    and cast(held.classid as bigint) = 1953459815
    and cast(held.objid as bigint)
    = (cast(coalesce(hashtext(cast(:job as text)), 0) as bigint) & 4294967295);
