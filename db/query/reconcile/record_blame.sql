-- What explains a broken relation.
insert into staging.blame (
  relation, certainty, slip, file_id, line_no, column_name, proposal, asked, asked_value, is_together,
  other_file_id, other_line_no, other_column, files, lines, columns
)
values (
  :relation, :certainty, :slip, :file_id, :line_no, :column_name, :proposal, :asked, :asked_value,
  :is_together, :other_file_id, :other_line_no, :other_column, :files, :lines, :columns
);
