-- What is kept for a time only, and what is looked after for ever.

create table ops.archive_check (
  sha256     text primary key,
  checked_at timestamptz not null,
  is_sound   boolean not null
);
comment on table ops.archive_check is 'Grain: archived bytes that have been compared with their SHA-256. Key: sha256. Those that have waited longest are next.';
comment on column ops.archive_check.sha256 is 'SHA-256 of the bytes as received.';
comment on column ops.archive_check.checked_at is 'When they were compared last.';
comment on column ops.archive_check.is_sound is 'Whether they were what arrived; false where they were damaged or gone.';

-- The loader may not delete runs; it may have those forgotten of which nothing is left to tell.
create function ops.forget_runs(before timestamptz)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  old_runs bigint[];
  old_executions bigint[];
  old_instances bigint[];
  gone bigint := 0;
  one bigint;
begin
  -- The last run of a job tells what to go on with and what to catch up with.
  select array_agg(r.run_id) into old_runs
  from ops.run as r
  where coalesce(r.ended_at, r.started_at) < before and r.status <> 'running'
    and r.run_id < (select max(l.run_id) from ops.run as l where l.job_name = r.job_name);
  select array_agg(distinct p.job_execution_id) into old_executions
  from batch.batch_job_execution_params as p
  where p.parameter_name = 'run' and p.parameter_value = any (old_runs::text[]);
  select array_agg(distinct e.job_instance_id) into old_instances
  from batch.batch_job_execution as e
  where e.job_execution_id = any (old_executions);

  delete from batch.batch_step_execution_context as c
  using batch.batch_step_execution as s
  where s.step_execution_id = c.step_execution_id and s.job_execution_id = any (old_executions);
  delete from batch.batch_step_execution as s where s.job_execution_id = any (old_executions);
  delete from batch.batch_job_execution_context as c where c.job_execution_id = any (old_executions);
  delete from batch.batch_job_execution_params as p where p.job_execution_id = any (old_executions);
  delete from batch.batch_job_execution as e where e.job_execution_id = any (old_executions);
  delete from batch.batch_job_instance as i
  where i.job_instance_id = any (old_instances)
    and not exists (
      select from batch.batch_job_execution as e where e.job_instance_id = i.job_instance_id);
  delete from ops.relation_count as k where k.run_id = any (old_runs);

  -- Of a run that took nothing in and changed nothing, nothing is left to tell.
  for one in
    select r.run_id
    from ops.run as r
    where r.run_id = any (old_runs)
      and not exists (select from warehouse.publication as p where p.run_id = r.run_id)
      and not exists (select from ops.submission_file as f where f.run_id = r.run_id)
  loop
    begin
      delete from ops.run as r where r.run_id = one;
      gone := gone + 1;
    exception when foreign_key_violation then
      -- It found or decided something.
      null;
    end;
  end loop;
  return gone;
end $$;
comment on function ops.forget_runs is
  'Forgets the steps of runs that ended before a moment, and runs of which nothing else is kept; says how many of these. Publications, files, findings and actions are never touched.';
revoke execute on function ops.forget_runs(timestamptz) from public;

create procedure staging.empty_all()
language plpgsql
as $$
declare
  work regclass;
begin
  for work in
    select c.oid
    from pg_class as c
    where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r'
  loop
    execute format('truncate %s', work);
  end loop;
end $$;
comment on procedure staging.empty_all is
  'Empties every work table; only between two runs.';
