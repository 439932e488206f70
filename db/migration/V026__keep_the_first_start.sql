-- A run that was gone on with had forgotten when it first began.

alter table ops.run add column resumed_at timestamptz;
comment on column ops.run.resumed_at is 'When it was last gone on with; null where it ended as it began.';
comment on column ops.run.started_at is 'When the run first began.';

comment on table ops.row_hold is
  'Grain: one thing found while reading that keeps a row out of the totals, or is only told, as unread-column. Key: file_id, line_no, code, column_name. Permanent, as the row is.';
