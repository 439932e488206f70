-- What an analyst may ask, with the first sentence of its comment.
select
  n.nspname || '.' || c.relname as name,
  case when c.relkind = 'v' then 'view' else 'table' end as kind,
  split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), '. ', 1) as meaning
from pg_class as c
join pg_namespace as n on c.relnamespace = n.oid
where n.nspname in ('mart', 'warehouse') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
union all
select
  n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
  'function',
  split_part(coalesce(obj_description(p.oid, 'pg_proc'), ''), '. ', 1)
from pg_proc as p
join pg_namespace as n on p.pronamespace = n.oid
where n.nspname = 'mart'
order by name;
