-- Which cells explain what is broken is found out once for all relations of a commune and period, and told
-- with each finding.

create unlogged table staging.blame (
  relation      text primary key,
  certainty     text not null check (certainty in ('proposed', 'blamed', 'undecided', 'beyond')),
  slip          text,
  file_id       integer not null,
  line_no       integer not null,
  column_name   text not null,
  proposal      text,
  asked         text,
  asked_value   numeric,
  is_together   boolean not null,
  other_file_id integer,
  other_line_no integer,
  other_column  text,
  files         integer[] not null,
  lines         integer[] not null,
  columns       text[] not null
);
comment on table staging.blame is 'Grain: one broken relation, and what explains it together with all others of its commune and period. Key: relation. Built anew by every run.';
comment on column staging.blame.relation is 'The relation.';
comment on column staging.blame.certainty is 'proposed: one slip explains it, and no other; blamed: one set of cells must be wrong; undecided: one of several; beyond: more would have to be tried than is tried.';
comment on column staging.blame.slip is 'How the hand went wrong; null where nothing is proposed.';
comment on column staging.blame.file_id is 'File of the cell at which the relation is told.';
comment on column staging.blame.line_no is 'Its line.';
comment on column staging.blame.column_name is 'Its column.';
comment on column staging.blame.proposal is 'What was probably meant, as the clerk would write it.';
comment on column staging.blame.asked is 'What the relations ask of the cell, as the clerk would write it: the proposal, or what no single slip explains.';
comment on column staging.blame.asked_value is 'The same, exact, in the indicator''s unit.';
comment on column staging.blame.is_together is 'Whether another cell must be put right too.';
comment on column staging.blame.other_file_id is 'File of the cell that stands in its place; null where none does.';
comment on column staging.blame.other_line_no is 'Its line.';
comment on column staging.blame.other_column is 'Its column.';
comment on column staging.blame.files is 'Files of all cells that must or may be wrong.';
comment on column staging.blame.lines is 'Their lines.';
comment on column staging.blame.columns is 'Their columns.';

alter table staging.finding_candidate
  add column proposal text,
  add column blame text,
  add column blame_arguments text[];
comment on column staging.finding_candidate.proposal is 'What the value probably should be, as the clerk would write it; null where there is none or more than one.';
comment on column staging.finding_candidate.blame is 'The phrase that says which cells explain it; null where nobody asked.';
comment on column staging.finding_candidate.blame_arguments is 'What that phrase is filled with.';
