-- The rights of the login as which runs write, where there is one: what the steps need. It owns
-- nothing; it adds versions and closes open ones, but reaches nothing that was published; it adds to
-- what was received and to what administrators did, and rewrites neither. A server without the role
-- has one user for all. Said anew after every migration, and at each start of the embedded server.
do $$
declare
  kept record;
  allowed text;
begin
  if to_regrole('tonghop_loader') is null or to_regnamespace('ops') is null then
    return;
  end if;
  -- Functions of an extension belong to whoever made that, and are everybody's to use.
  perform set_config('client_min_messages', 'error', true);
  execute format('grant temporary on database %I to tonghop_loader', current_database());
  grant usage on schema ops, staging, warehouse, mart, batch to tonghop_loader;
  revoke all on all tables in schema ops, staging, warehouse, mart, batch from tonghop_loader;
  grant select on all tables in schema ops, staging, warehouse, mart, batch to tonghop_loader;
  grant insert, update, delete, truncate on all tables in schema staging to tonghop_loader;
  grant insert, update, delete on all tables in schema batch to tonghop_loader;
  grant usage on all sequences in schema ops, batch to tonghop_loader;
  grant execute on all routines in schema ops, staging, warehouse, mart to tonghop_loader;
  for kept in
    select
      c.oid::regclass as name, n.nspname || '.' || c.relname as spelt,
      exists (
        select from pg_attribute as a where a.attrelid = c.oid and a.attname = 'to_publication'
      ) as is_versioned,
      (
        select string_agg(format('%I', a.attname), ', ' order by a.attnum)
        from pg_attribute as a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname not in (
            'file_id', 'run_id', 'job_name', 'file_name', 'inbox_path', 'sha256', 'size_bytes',
            'modified_at', 'received_at')
      ) as changeable
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in ('ops', 'warehouse') and c.relkind in ('r', 'p') and not c.relispartition
  loop
    allowed := case
      -- No rights on partitions: what comes by the table is what its policies see.
      when kept.is_versioned then 'insert, delete, update (to_publication)'
      when kept.spelt in ('ops.flyway_history', 'ops.schema_state', 'warehouse.opened_year') then null
      when kept.spelt in ('ops.submission_file', 'ops.run')
        then format('insert, update (%s)', kept.changeable)
      when kept.spelt = 'ops.action_run' then 'insert, delete'
      when kept.spelt in ('ops.action', 'ops.dimension_key') or kept.spelt like 'warehouse.%'
        then 'insert'
      else 'insert, update, delete'
    end;
    if allowed is not null then
      execute format('grant %s on %s to tonghop_loader', allowed, kept.name);
    end if;
  end loop;
end $$;

-- Policies cost a comparison a row that is written, and nothing where rows are read: what they compare
-- with is looked up once a statement. The owner is not bound by them, so that a migration reaches all.
do $$
declare
  versioned regclass;
  newest constant text := '(select coalesce(max(p.publication), 0) from warehouse.publication as p)';
begin
  if to_regrole('tonghop_loader') is null or to_regnamespace('ops') is null then
    return;
  end if;
  for versioned in
    select c.oid
    from pg_class as c
    join pg_attribute as a on a.attrelid = c.oid and a.attname = 'to_publication'
    where c.relnamespace = to_regnamespace('warehouse') and c.relkind in ('r', 'p')
      and not c.relispartition and not c.relrowsecurity
  loop
    execute format('create policy everybody_reads on %s for select using (true)', versioned);
    execute format(
      'create policy the_loader_adds_unpublished on %s for insert to tonghop_loader'
      ' with check (from_publication > %s)', versioned, newest);
    execute format(
      'create policy the_loader_closes_what_is_open on %s for update to tonghop_loader'
      ' using (to_publication is null or to_publication > %2$s)'
      ' with check (to_publication is null or to_publication > %2$s)', versioned, newest);
    execute format(
      'create policy the_loader_takes_back_unpublished on %s for delete to tonghop_loader'
      ' using (from_publication > %s)', versioned, newest);
    execute format('alter table %s enable row level security', versioned);
  end loop;
  -- What a run that has published took up is done.
  if not (select relrowsecurity from pg_class where oid = 'ops.action_run'::regclass) then
    create policy everybody_reads on ops.action_run for select using (true);
    create policy the_loader_takes_up on ops.action_run for insert to tonghop_loader with check (true);
    create policy the_loader_forgets_what_was_not_published on ops.action_run
      for delete to tonghop_loader
      using (not exists (
        select from warehouse.publication as p where p.run_id = action_run.run_id));
    alter table ops.action_run enable row level security;
  end if;
end $$;
