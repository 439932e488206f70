-- What is unique in a table and what it points to.
select
  n.nspname as schema_name,
  c.relname as relation,
  case k.contype when 'p' then 'primary' when 'f' then 'foreign' else 'unique' end as kind,
  pg_get_constraintdef(k.oid) as definition,
  case when k.confrelid <> 0 then k.confrelid::regclass::text end as other
from pg_constraint as k
join pg_class as c on k.conrelid = c.oid
join pg_namespace as n on c.relnamespace = n.oid
where n.nspname in ('warehouse', 'ops', 'staging')
  and k.contype in ('p', 'f', 'u', 'x')
  and not c.relispartition
  and k.conparentid = 0
order by schema_name, relation, kind desc, definition;
