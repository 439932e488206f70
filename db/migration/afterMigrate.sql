-- The analysts' login, its rights and its limits. It reads mart and warehouse and nothing else, is a
-- member of nothing and owns nothing. Everything is said anew after every migration, whoever has
-- changed it since. A user who lacks a right goes on without: an administrator then runs this file
-- once in the warehouse's database, and doctor tells what is missing. The embedded server's
-- superuser runs it at each start.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tonghop_analyst') then
    begin
      create role tonghop_analyst nologin;
    exception when insufficient_privilege or duplicate_object then
      raise notice 'role tonghop_analyst is missing and this user may not create it';
      return;
    end;
  end if;
  begin
    grant usage on schema mart, warehouse to tonghop_analyst;
    grant select on all tables in schema mart, warehouse to tonghop_analyst;
  exception when invalid_schema_name then
    raise notice 'there is no schema mart yet';
  end;
end $$;

-- So that nobody waits for ever for an analyst. They may be lifted in one's own session, therefore
-- the program has limits of its own for waiting.
do $$
declare
  limits text[];
  most integer := greatest(cast(current_setting('max_connections') as integer) / 3, 3);
begin
  if not exists (select from pg_roles where rolname = 'tonghop_analyst') then
    return;
  end if;
  foreach limits slice 1 in array array[
    array['statement_timeout', '5min'],
    array['lock_timeout', '10s'],
    array['idle_in_transaction_session_timeout', '1min'],
    array['idle_session_timeout', '8h'],
    array['client_connection_check_interval', '5s'],
    array['default_transaction_read_only', 'on'],
    array['temp_file_limit', '4GB']
  ] loop
    continue when exists (
      select from pg_db_role_setting
      where setrole = 'tonghop_analyst'::regrole and setdatabase = 0
        and limits[1] || '=' || limits[2] = any (setconfig)
    );
    begin
      execute format('alter role tonghop_analyst set %I = %L', limits[1], limits[2]);
    exception when insufficient_privilege then
      raise notice 'this user may not set % for tonghop_analyst', limits[1];
    end;
  end loop;
  if (select rolconnlimit from pg_roles where rolname = 'tonghop_analyst') <> most then
    begin
      execute format('alter role tonghop_analyst connection limit %s', most);
    exception when insufficient_privilege then
      raise notice 'this user may not limit the connections of tonghop_analyst';
    end;
  end if;
end $$;

-- What everybody may do in a database unless it is taken from them: temporary tables, tables in the
-- schema public, DO, the locks by which programs keep each other out, large objects, notices, pieces
-- of the log. Whoever owns the warehouse, or loads it, keeps it.
do $$
declare
  keeper text;
  closed regprocedure;
begin
  begin
    execute format('revoke temporary on database %I from public', current_database());
    revoke create on schema public from public;
  exception when insufficient_privilege or invalid_schema_name then
    raise notice 'this user may not take the rights of all in this database';
  end;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise notice 'only a superuser may take DO and functions of the system from all';
    return;
  end if;
  for closed in
    select p.oid
    from pg_proc as p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname ~ '^(pg_(try_)?advisory_|lo_|lo(open|read|write|close)|pg_notify$|pg_logical_emit_)'
  loop
    execute format('revoke execute on function %s from public', closed);
    for keeper in
      select datdba::regrole::text from pg_database where datname = current_database()
      union
      select nspowner::regrole::text from pg_namespace where nspname = 'ops'
      union
      select rolname from pg_roles where rolname = 'tonghop_loader'
    loop
      execute format('grant execute on function %s to %s', closed, keeper);
      execute format('grant usage on language plpgsql to %s', keeper);
    end loop;
  end loop;
  revoke usage on language plpgsql from public;
end $$;

-- Compiling an expression takes longer than any of these questions and steps: the planner's costs,
-- which would have it compiled, are far from what it costs.
do $$
begin
  execute format('alter database %I set jit = off', current_database());
exception when insufficient_privilege then
  raise notice 'this user may not set jit = off for the database';
end $$;
