-- Whose sessions keep something locked that a migration may wait for, those named first that have done so
-- longest.
select
  format(
    'user %s (process %s%s)',
    holder.usename, holder.pid,
    coalesce(', ' || nullif(holder.application_name, ''), '')) as holder
from pg_locks as held
join pg_stat_activity as holder on held.pid = holder.pid
left join pg_class as relation on held.relation = relation.oid
left join pg_namespace as space on relation.relnamespace = space.oid
where held.granted
  and held.database = (
    select here.oid
    from pg_database as here
    where here.datname = current_database()
  )
  and held.pid <> pg_backend_pid()
  and (held.locktype = 'advisory' or space.nspname = any(array[:schemas]))
group by holder.usename, holder.pid, holder.application_name, holder.xact_start
order by holder.xact_start, holder.pid;
