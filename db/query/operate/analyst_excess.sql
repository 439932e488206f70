-- What this login is, or may do, beyond reading as the analyst. No row where it is the analyst and nothing
-- more: only then is it let ask.
select 'it is ' || current_user as excess
where current_user <> 'tonghop_analyst' or session_user <> 'tonghop_analyst'
union all
select 'it is a superuser, or may create databases or roles, replicate or pass by row security'
from pg_roles
where rolname = current_user
  and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
union all
select 'it is a member of ' || cast(granted.roleid::regrole as text)
from pg_auth_members as granted
where granted.member = current_user::regrole
union all
select 'it owns something'
where exists (
  select 1
  from pg_shdepend as owned
  where owned.refclassid = 'pg_authid'::regclass
    and owned.refobjid = current_user::regrole and owned.deptype = 'o'
)
union all
select 'it may create tables in the database ' || current_database()
where has_database_privilege(current_database(), 'create, temporary')
union all
select 'it may create in schema ' || space.nspname
from pg_namespace as space
where has_schema_privilege(space.oid, 'create')
union all
select 'it may write to ' || cast(kept.oid::regclass as text)
from pg_class as kept
where kept.relkind in ('r', 'p', 'v', 'm', 'f')
  and kept.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  and has_schema_privilege(kept.relnamespace, 'usage')
  and has_table_privilege(kept.oid, 'insert, update, delete, truncate');
