-- The analysts' role reads mart and warehouse and nothing else.
-- A user who may not create roles can still run everything; doctor then says what is missing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tonghop_analyst') then
    begin
      create role tonghop_analyst nologin;
    exception when insufficient_privilege or duplicate_object then
      raise notice 'role tonghop_analyst is missing and this user may not create it';
    end;
  end if;
  if exists (select from pg_roles where rolname = 'tonghop_analyst') then
    if not pg_has_role(current_user, 'tonghop_analyst', 'member') then
      begin
        grant tonghop_analyst to current_user;
      exception when insufficient_privilege or invalid_grant_operation then
        raise notice 'this user may not act as tonghop_analyst';
      end;
    end if;
    grant usage on schema mart, warehouse to tonghop_analyst;
    grant select on all tables in schema mart, warehouse to tonghop_analyst;
  end if;
end $$;

-- Compiling an expression takes longer than any of these questions and steps: the planner's costs,
-- which would have it compiled, are far from what it costs.
do $$
begin
  execute format('alter database %I set jit = off', current_database());
exception when insufficient_privilege then
  raise notice 'this user may not set jit = off for the database';
end $$;
