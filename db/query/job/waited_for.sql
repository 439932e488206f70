-- Whom the program's sessions wait for. Since when others have had their transaction is shown only to whom
-- the server shows it; since when they are waited for, to all.
with waiting as (
  select
    mine.pid,
    wanted.waitstart,
    case when wanted.locktype = 'relation' then cast(cast(wanted.relation as regclass) as text) end
      as wanted_table
  from pg_stat_activity as mine
  inner join pg_locks as wanted on mine.pid = wanted.pid and not wanted.granted
  where
    mine.datname = current_database()
    and mine.usename = current_user
    and starts_with(mine.application_name, current_setting('application_name'))
),

holding as (
  select
    blocking.pid,
    min(waiting.waitstart) as waited_since,
    string_agg(distinct waiting.wanted_table, ', ') as tables
  from waiting
  cross join lateral unnest(pg_blocking_pids(waiting.pid)) as blocking (pid)
  group by blocking.pid
)

select
  holding.pid as session_pid,
  holder.usename as user_name,
  nullif(holder.application_name, '') as application,
  holder.xact_start as holding_since,
  holding.waited_since,
  holding.tables
from holding
left join pg_stat_activity as holder on holding.pid = holder.pid
where
  holder.pid is null
  or holder.usename is distinct from current_user
  or holder.application_name is distinct from current_setting('application_name')
order by holding.waited_since, holding.pid;
