-- What administrators decide of findings, values and submissions: said once, taken up by a run, and taken
-- back by a further decision alone.

create table ops.action (
  action_id       bigint generated always as identity primary key,
  at              timestamptz not null,
  by_whom         text not null check (btrim(by_whom) <> ''),
  action          text not null check (action in ('release', 'hold', 'withdraw', 'undo')),
  period_id       integer,
  commune_id      integer,
  indicator_id    integer,
  finding_id      bigint references ops.finding,
  file_id         integer references ops.submission_file,
  held_nothing    boolean,
  held_actual     numeric,
  held_cumulative numeric,
  reason          text not null check (btrim(reason) <> ''),
  undoes          bigint unique references ops.action,
  constraint an_action_is_undone_by_a_later_one check (undoes < action_id),
  constraint an_action_says_on_what check (
    case action
      when 'release' then finding_id is not null
      when 'hold' then period_id is not null and commune_id is not null and indicator_id is not null
        and held_nothing is not null
      when 'withdraw' then file_id is not null
      else undoes is not null
    end),
  constraint only_an_undo_undoes check ((action = 'undo') = (undoes is not null))
);
comment on table ops.action is 'Grain: one thing that an administrator did. Key: action_id. Permanent: never changed and never deleted.';
comment on column ops.action.action_id is 'Number of the action; a later one has a higher one.';
comment on column ops.action.at is 'When it was said.';
comment on column ops.action.by_whom is 'Who said it.';
comment on column ops.action.action is 'release lets a value into the totals; hold keeps one out; withdraw takes a file''s submissions back; undo takes an action back.';
comment on column ops.action.period_id is 'The period that it is about; null where there are several or none.';
comment on column ops.action.commune_id is 'The commune that it is about; null where there are several or none.';
comment on column ops.action.indicator_id is 'The indicator that it is about; null where it is about a submission.';
comment on column ops.action.finding_id is 'The finding that is released.';
comment on column ops.action.file_id is 'The file that is withdrawn, or in which the value stands.';
comment on column ops.action.held_nothing is 'Of a hold: whether the value that is kept out says that there is nothing to report.';
comment on column ops.action.held_actual is 'Of a hold: the value of the period that is kept out. Another value is judged anew.';
comment on column ops.action.held_cumulative is 'Of a hold: the value since the start of the year that is kept out.';
comment on column ops.action.reason is 'Why, in the administrator''s words.';
comment on column ops.action.undoes is 'The action that it takes back; each is taken back once at the most.';
create index on ops.action (finding_id) where finding_id is not null;

create function ops.refuse_change()
returns trigger
language plpgsql
as $$
begin
  raise exception 'What administrators did is never changed; it is undone by a further action.';
end $$;
comment on function ops.refuse_change is
  'Keeps the rows of a table as they were written.';
create trigger actions_are_never_changed
  before update or delete on ops.action
  for each statement execute function ops.refuse_change();

-- When an action took effect is what its run tells, so that the action itself need not be touched.
create table ops.action_run (
  action_id bigint primary key references ops.action,
  run_id    bigint not null references ops.run
);
comment on table ops.action_run is 'Grain: one action that a run has taken up. Key: action_id. A run that does not come to its end is forgotten by the next, which takes the action up itself.';
comment on column ops.action_run.action_id is 'The action.';
comment on column ops.action_run.run_id is 'The run that carries it out.';
create index on ops.action_run (run_id);

create view ops.standing_action as
with recursive chain as (
  select a.action_id, a.action_id as last_id, 0 as undone
  from ops.action as a
  union all
  select c.action_id, u.action_id, c.undone + 1
  from chain as c
  join ops.action as u on u.undoes = c.last_id
)
select c.action_id
from chain as c
group by c.action_id
having max(c.undone) % 2 = 0;
comment on view ops.standing_action is 'Grain: one action that nobody has undone, carried out or not; an undo that is undone itself undoes nothing. Key: action_id.';
comment on column ops.standing_action.action_id is 'Number of the action.';

create view ops.action_in_force as
with recursive chain as (
  select a.action_id, a.action_id as last_id, 0 as undone
  from ops.action as a
  join ops.action_run as r on r.action_id = a.action_id
  where a.action <> 'undo'
  union all
  select c.action_id, u.action_id, c.undone + 1
  from chain as c
  join ops.action as u on u.undoes = c.last_id
  join ops.action_run as r on r.action_id = u.action_id
)
select
  a.action_id, a.action, a.by_whom, a.period_id, a.commune_id, a.indicator_id, a.finding_id, a.file_id,
  a.held_nothing, a.held_actual, a.held_cumulative, a.reason
from ops.action as a
join (
  select c.action_id
  from chain as c
  group by c.action_id
  having max(c.undone) % 2 = 0
) as standing on standing.action_id = a.action_id;
comment on view ops.action_in_force is 'Grain: one action other than an undo that a run has taken up and that is not undone; an undo that is undone itself undoes nothing. Key: action_id.';
comment on column ops.action_in_force.action_id is 'Number of the action.';
comment on column ops.action_in_force.action is 'release, hold or withdraw.';
comment on column ops.action_in_force.by_whom is 'Who said it.';
comment on column ops.action_in_force.period_id is 'The period that it is about.';
comment on column ops.action_in_force.commune_id is 'The commune that it is about.';
comment on column ops.action_in_force.indicator_id is 'The indicator that it is about.';
comment on column ops.action_in_force.finding_id is 'The finding that is released.';
comment on column ops.action_in_force.file_id is 'The file that is withdrawn, or in which the value stands.';
comment on column ops.action_in_force.held_nothing is 'Of a hold: whether the value says that there is nothing to report.';
comment on column ops.action_in_force.held_actual is 'Of a hold: the value of the period.';
comment on column ops.action_in_force.held_cumulative is 'Of a hold: the value since the start of the year.';
comment on column ops.action_in_force.reason is 'Why.';

create view ops.withdrawn_file as
select distinct a.file_id
from ops.action_in_force as a
where a.action = 'withdraw';
comment on view ops.withdrawn_file is 'Grain: one file that is withdrawn. Key: file_id. Its submissions are as if they had not been sent.';
comment on column ops.withdrawn_file.file_id is 'The file.';

-- Which totals will move is worked out by a run that never was, which takes no number of a real one.
alter table ops.run alter column run_id set generated by default;

-- A finding changes its state by corrections, releases, and releases that are taken back; whichever run
-- changed it last may not come to its end, and then the state before it is true.
alter table ops.finding rename column corrected_by_run to changed_by_run;
alter index ops.corrections_of_a_run rename to findings_changed_by_a_run;
alter table ops.finding add column state_before text;
update ops.finding set state_before = 'open' where changed_by_run is not null;
comment on column ops.finding.changed_by_run is 'The run that changed its state last; null where none did, and where that was not kept.';
comment on column ops.finding.state_before is 'Its state before that run.';

create view ops.release_in_force as
select
  a.action_id, f.code, f.severity, f.period_id, f.commune_id, f.indicator_id, f.form, f.file_id,
  f.line_no, f.column_name, f.value, f.expected, f.message_vi, r.is_nothing, r.actual, r.cumulative
from ops.action_in_force as a
join ops.finding as f on f.finding_id = a.finding_id
left join ops.submission_row as r on r.file_id = f.file_id and r.line_no = f.line_no
where a.action = 'release';
comment on view ops.release_in_force is 'Grain: one release that is in force, with what was found of what. Key: action_id. It holds for the same finding on the same value, in whichever file that comes.';
comment on column ops.release_in_force.action_id is 'The release.';
comment on column ops.release_in_force.code is 'Code of the finding.';
comment on column ops.release_in_force.severity is 'Severity of the finding.';
comment on column ops.release_in_force.period_id is 'The period.';
comment on column ops.release_in_force.commune_id is 'The commune.';
comment on column ops.release_in_force.indicator_id is 'The indicator.';
comment on column ops.release_in_force.form is 'Code of the form.';
comment on column ops.release_in_force.file_id is 'The file of the finding.';
comment on column ops.release_in_force.line_no is 'Its line.';
comment on column ops.release_in_force.column_name is 'Its column.';
comment on column ops.release_in_force.value is 'What was stated.';
comment on column ops.release_in_force.expected is 'What that was compared with.';
comment on column ops.release_in_force.message_vi is 'What was found, in Vietnamese.';
comment on column ops.release_in_force.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column ops.release_in_force.actual is 'Value of the period in the row.';
comment on column ops.release_in_force.cumulative is 'Value since the start of the year in the row.';
