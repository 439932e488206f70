-- How much may be wrong with a run for it to publish, and what an administrator lets through all the same.

create table ops.job_budget (
  job_name text not null,
  measure  text not null check (measure in ('missing', 'refused', 'held', 'moved')),
  warn     numeric,
  stop     numeric,
  primary key (job_name, measure)
);
comment on table ops.job_budget is 'Grain: one thing of which not too much may be wrong with a run of a job. Key: job_name, measure. As job.yml said when the job was last run; a restart goes by it.';
comment on column ops.job_budget.job_name is 'The job.';
comment on column ops.job_budget.measure is 'missing (submissions past their deadline), refused (rows), held (values), moved (per cent by which a total moves).';
comment on column ops.job_budget.warn is 'Above it, a run publishes and says so; null for no such limit.';
comment on column ops.job_budget.stop is 'Above it, a run stops before it publishes; null for no such limit.';

alter table ops.action add column run_id bigint references ops.run;
comment on column ops.action.action is 'release lets a value into the totals; hold keeps one out; withdraw takes a file''s submissions back; publish lets a run publish in spite of its job''s budget; undo takes an action back.';
comment on column ops.action.run_id is 'The run that is let through.';
alter table ops.action drop constraint action_action_check;
alter table ops.action add constraint action_action_check
  check (action in ('release', 'hold', 'withdraw', 'publish', 'undo'));
alter table ops.action drop constraint an_action_says_on_what;
alter table ops.action add constraint an_action_says_on_what check (
  case action
    when 'release' then finding_id is not null
    when 'hold' then period_id is not null and commune_id is not null and indicator_id is not null
      and held_nothing is not null
    when 'withdraw' then file_id is not null
    when 'publish' then run_id is not null
    else undoes is not null
  end);

create table ops.over_budget (
  run_id         bigint not null references ops.run,
  measure        text not null,
  found          numeric not null,
  permitted      numeric not null,
  about          text,
  let_through_by bigint references ops.action,
  primary key (run_id, measure)
);
comment on table ops.over_budget is 'Grain: one limit of its job that a run exceeded and yet published. Key: run_id, measure.';
comment on column ops.over_budget.run_id is 'The run.';
comment on column ops.over_budget.measure is 'What was measured.';
comment on column ops.over_budget.found is 'How much was found.';
comment on column ops.over_budget.permitted is 'How much the budget permits.';
comment on column ops.over_budget.about is 'Which total moved most: area, period and indicator; null for other measures.';
comment on column ops.over_budget.let_through_by is 'The action of an administrator that let it through; null where the limit only warns.';
