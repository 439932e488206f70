-- The columns of tables and views in their order, and of functions that return rows.
select
  n.nspname as schema_name,
  c.relname as relation,
  a.attname as name,
  format_type(a.atttypid, a.atttypmod) as type,
  not a.attnotnull and c.relkind <> 'v' as may_be_null,
  coalesce(col_description(c.oid, a.attnum), '') as comment
from pg_class as c
join pg_namespace as n on c.relnamespace = n.oid
join pg_attribute as a on c.oid = a.attrelid and a.attnum > 0 and not a.attisdropped
where n.nspname in ('mart', 'warehouse', 'ops', 'staging')
  and c.relkind in ('r', 'p', 'v', 'm')
  and not c.relispartition
order by schema_name, relation, a.attnum;
