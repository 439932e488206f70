-- The tables, views and functions that people ask about, with what their comments say of them. Partitions
-- are parts of their table, and what Spring Batch and Flyway keep is theirs.
select
  n.nspname as schema_name,
  c.relname as name,
  case when c.relkind = 'v' then 'view' else 'table' end as kind,
  coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
  case when c.relkind = 'v' then pg_get_viewdef(c.oid, true) end as definition
from pg_class as c
join pg_namespace as n on c.relnamespace = n.oid
where n.nspname in ('mart', 'warehouse', 'ops', 'staging')
  and c.relkind in ('r', 'p', 'v', 'm')
  and not c.relispartition
  and c.relname <> 'flyway_history'
union all
select
  n.nspname,
  p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
  'function',
  coalesce(obj_description(p.oid, 'pg_proc'), ''),
  null
from pg_proc as p
join pg_namespace as n on p.pronamespace = n.oid
where n.nspname = 'mart'
order by schema_name, name;
