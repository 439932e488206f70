-- Which process works on a job, that it is heard of, and that one which was given up writes no more.

create table ops.job_claim (
  job_name      text primary key,
  token         bigint not null default 0,
  is_writing    boolean not null default false,
  run_id        bigint references ops.run,
  session_pid   integer,
  process       text not null,
  claimed_at    timestamptz not null,
  heard_at      timestamptz not null,
  stop_asked_at timestamptz,
  stop_asked_by text,
  -- What a key holds is locked apart from the rest of its row: a heartbeat waits for no step, whoever
  -- raises the token waits for every transaction that goes by it.
  constraint token_is_part_of_a_key unique (job_name, token)
);
comment on table ops.job_claim is 'Grain: one job that a process works on, or was the last to. Key: job_name. Every transaction of a run locks its token; one whose token is no longer there writes nothing.';
comment on column ops.job_claim.job_name is 'The job of jobs/JOB/job.yml.';
comment on column ops.job_claim.token is 'How often the job was taken up, or taken from a process that was given up.';
comment on column ops.job_claim.is_writing is 'Whether the process may write; false while it waits for another job to end, and once it has ended itself.';
comment on column ops.job_claim.run_id is 'The run that it works on; null while it waits.';
comment on column ops.job_claim.session_pid is 'The process of the server whose session holds the locks; null once it has ended.';
comment on column ops.job_claim.process is 'Who works on it, where, and in which folder.';
comment on column ops.job_claim.claimed_at is 'When it began.';
comment on column ops.job_claim.heard_at is 'When it was last heard of; it says something every two seconds.';
comment on column ops.job_claim.stop_asked_at is 'When somebody asked it to stop; null where nobody did.';
comment on column ops.job_claim.stop_asked_by is 'Who asked.';
