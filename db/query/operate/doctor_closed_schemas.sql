-- The schemas in which this account may not create anything; for one that does not exist, that it may not
-- create it.
select wanted.name
from unnest(array[:schemas]) as wanted (name)
left join pg_namespace as existing
  on wanted.name = existing.nspname
where not case
  when existing.oid is null then has_database_privilege(current_database(), 'create')
  else has_schema_privilege(existing.oid, 'create')
end
order by wanted.name;
