-- So that a command need not compare every migration with the history to know that nothing has to be done.

create table ops.schema_state (
  only_row boolean primary key default true check (only_row),
  program text not null,
  history text not null,
  recorded_at timestamptz not null
);
comment on table ops.schema_state is
  'Grain: one row, the schema as the program last left it. Key: only_row.';
comment on column ops.schema_state.only_row is 'Always true, so that there is one row.';
comment on column ops.schema_state.program is 'SHA-256 of the program''s migrations, their names and their text.';
comment on column ops.schema_state.history is 'MD5 of ops.flyway_history: another hand at it, and every migration is compared again.';
comment on column ops.schema_state.recorded_at is 'When a program last brought the schema up to date, or found that it was.';
