-- The tables in which Spring Batch 6 keeps its runs, by the names and types that it expects.

create sequence batch.batch_job_instance_seq;
create sequence batch.batch_job_execution_seq;
create sequence batch.batch_step_execution_seq;

create table batch.batch_job_instance (
  job_instance_id bigint primary key,
  version         bigint,
  job_name        varchar(100) not null,
  job_key         varchar(32) not null,
  unique (job_name, job_key)
);
comment on table batch.batch_job_instance is 'Grain: one run of ours. Key: job_instance_id. Owned by Spring Batch.';

create table batch.batch_job_execution (
  job_execution_id bigint primary key,
  version          bigint,
  job_instance_id  bigint not null references batch.batch_job_instance,
  create_time      timestamp not null,
  start_time       timestamp,
  end_time         timestamp,
  status           varchar(10),
  exit_code        varchar(2500),
  exit_message     varchar(2500),
  last_updated     timestamp
);
create index on batch.batch_job_execution (job_instance_id);
comment on table batch.batch_job_execution is 'Grain: one start or restart of a run. Key: job_execution_id. Owned by Spring Batch.';

create table batch.batch_job_execution_params (
  job_execution_id bigint not null references batch.batch_job_execution,
  parameter_name   varchar(100) not null,
  parameter_type   varchar(100) not null,
  parameter_value  varchar(2500),
  identifying      char(1) not null,
  primary key (job_execution_id, parameter_name)
);
comment on table batch.batch_job_execution_params is 'Grain: one parameter of an execution. Key: job_execution_id, parameter_name. Owned by Spring Batch.';

create table batch.batch_step_execution (
  step_execution_id  bigint primary key,
  version            bigint not null,
  step_name          varchar(100) not null,
  job_execution_id   bigint not null references batch.batch_job_execution,
  create_time        timestamp not null,
  start_time         timestamp,
  end_time           timestamp,
  status             varchar(10),
  commit_count       bigint,
  read_count         bigint,
  filter_count       bigint,
  write_count        bigint,
  read_skip_count    bigint,
  write_skip_count   bigint,
  process_skip_count bigint,
  rollback_count     bigint,
  exit_code          varchar(2500),
  exit_message       varchar(2500),
  last_updated       timestamp
);
create index on batch.batch_step_execution (job_execution_id);
comment on table batch.batch_step_execution is 'Grain: one step of an execution, or one share of a step. Key: step_execution_id. Owned by Spring Batch.';

create table batch.batch_step_execution_context (
  step_execution_id  bigint primary key references batch.batch_step_execution,
  short_context      varchar(2500) not null,
  serialized_context text
);
comment on table batch.batch_step_execution_context is 'Grain: one step execution. Key: step_execution_id. Owned by Spring Batch.';

create table batch.batch_job_execution_context (
  job_execution_id   bigint primary key references batch.batch_job_execution,
  short_context      varchar(2500) not null,
  serialized_context text
);
comment on table batch.batch_job_execution_context is 'Grain: one job execution. Key: job_execution_id. Owned by Spring Batch.';

do $$
declare
  c record;
begin
  -- "Every table and column has a comment": what Spring Batch means by its columns is in its own manual.
  for c in
    select table_name, column_name
    from information_schema.columns
    where table_schema = 'batch' and table_name like 'batch\_%'
      and table_name in (select tablename from pg_tables where schemaname = 'batch')
  loop
    execute format('comment on column batch.%I.%I is %L', c.table_name, c.column_name,
      'Spring Batch: ' || replace(c.column_name, '_', ' ') || '.');
  end loop;
end $$;
