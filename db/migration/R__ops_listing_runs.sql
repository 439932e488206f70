-- Runs as they are, and not as a process that is gone could last say of them.

create or replace function ops.is_running(job text)
returns boolean
language sql stable
as $$
  -- Each key is an integer and shown as an oid, which has no sign.
  select exists (
    select
    from pg_locks as l
    join pg_database as d on d.oid = l.database and d.datname = current_database()
    where l.locktype = 'advisory' and l.granted and l.objsubid = 2
      and l.classid::bigint = 1953459815
      and l.objid::bigint = (hashtext(job)::bigint & 4294967295)
  )
$$;
comment on function ops.is_running is
  'Whether a process runs the job: it holds the lock that ends with it.';

create or replace view ops.listed_run as
with heard as (
  -- Batch writes times without a zone; how long a run was heard of does not depend on it.
  select
    p.parameter_value::bigint as run_id,
    e.job_execution_id,
    max(greatest(s.last_updated, e.last_updated)) - min(e.create_time) as lasted,
    (array_agg(s.step_name order by s.step_execution_id desc)
      filter (where s.step_name not like '%:%'))[1] as step
  from batch.batch_job_execution_params as p
  join batch.batch_job_execution as e on e.job_execution_id = p.job_execution_id
  left join batch.batch_step_execution as s on s.job_execution_id = e.job_execution_id
  where p.parameter_name = 'run'
  group by p.parameter_value, e.job_execution_id
),
run as (
  select r.*, r.status = 'running' and not ops.is_running(r.job_name) as is_gone
  from ops.run as r
)
select
  r.run_id,
  r.job_name,
  r.inbox,
  case when r.is_gone then 'failed' else r.status end as status,
  r.started_at,
  case
    when r.is_gone then coalesce(r.resumed_at, r.started_at) + coalesce(h.lasted, interval '0')
    else r.ended_at
  end as ended_at,
  r.publication,
  case
    when r.is_gone then
      'Its process is gone; it was last heard of in step ' || coalesce(h.step, 'reference') || '.'
    else r.message
  end as message,
  r.resumed_at,
  greatest(coalesce(tried.attempts, 0), case when r.resumed_at is null then 1 else 2 end) as attempts,
  case when r.resumed_at is null then interval '0' else coalesce(tried.earlier, interval '0') end
    as earlier,
  c.process,
  c.heard_at
from run as r
left join ops.job_claim as c on c.run_id = r.run_id
left join lateral (
  select heard.lasted, heard.step
  from heard
  where r.is_gone and heard.run_id = r.run_id
  order by heard.job_execution_id desc
  limit 1
) as h on true
left join lateral (
  select
    count(*) as attempts,
    sum(each.lasted) filter (where each.job_execution_id < each.newest) as earlier
  from (
    select heard.job_execution_id, heard.lasted, max(heard.job_execution_id) over () as newest
    from heard
    where heard.run_id = r.run_id
  ) as each
) as tried on true;
comment on view ops.listed_run is
  'Grain: one run of a job, as ops.run has it; one whose process is gone has failed when it was last heard of. Key: run_id.';
comment on column ops.listed_run.run_id is 'Number of the run.';
comment on column ops.listed_run.job_name is 'The job of jobs/JOB/job.yml.';
comment on column ops.listed_run.inbox is 'The folder that was scanned.';
comment on column ops.listed_run.status is 'running, finished, failed or stopped.';
comment on column ops.listed_run.started_at is 'When the run first began.';
comment on column ops.listed_run.ended_at is 'When it ended, or was last heard of; null while it runs.';
comment on column ops.listed_run.publication is 'The publication that it made.';
comment on column ops.listed_run.message is 'Why it failed, or what it did, in one line.';
comment on column ops.listed_run.resumed_at is 'When it was last gone on with; null where it never was.';
comment on column ops.listed_run.attempts is 'How often it was begun or gone on with.';
comment on column ops.listed_run.earlier is 'How long all attempts but the last worked on it.';
comment on column ops.listed_run.process is 'Whose process works on it, where and in which folder; null where none does.';
comment on column ops.listed_run.heard_at is 'When that process was last heard of.';
