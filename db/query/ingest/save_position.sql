-- Where a restart goes on; with the rows before it, in one transaction.
update ops.submission_file
set committed_line = :committed_line,
  number_style = :number_style,
  lines_accepted = :accepted,
  lines_rejected = :rejected,
  lines_ignored = :ignored
where file_id = :file;
