-- A file read to its end; with its last rows, in one transaction.
update ops.submission_file
set committed_line = :committed_line,
  number_style = :number_style,
  lines_accepted = :accepted,
  lines_rejected = :rejected,
  lines_ignored = :ignored,
  lines_total = :total,
  status = 'ingested'
where file_id = :file;
