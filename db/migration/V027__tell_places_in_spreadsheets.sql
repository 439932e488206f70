-- Whoever mends a finding looks for it in a spreadsheet: rows are counted otherwise there where cells
-- have line breaks, and columns have the titles of the file. What was refused says so from the start;
-- what reconciliation finds must know it later. Few files have more than a row here.
create table ops.file_place (
  file_id    integer not null,
  line_no    integer not null,
  more_lines integer not null,
  columns    text[] not null,
  titles     text[] not null,
  primary key (file_id, line_no)
);
comment on table ops.file_place is 'Grain: a line of a file from which on rows are counted, or columns are called, otherwise than before. Key: file_id, line_no. Permanent, as the rows are.';
comment on column ops.file_place.file_id is 'The file.';
comment on column ops.file_place.line_no is 'The first line of which it holds.';
comment on column ops.file_place.more_lines is 'By how much a line''s number is above that of its row in a spreadsheet.';
comment on column ops.file_place.columns is 'The columns, by the contract''s names, that the file calls otherwise than the form.';
comment on column ops.file_place.titles is 'What the file calls them, in the same order.';
