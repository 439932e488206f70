-- A file as it was read.
select
  file_id as id, file_name as name, sha256, commune_id as commune, period_id as period,
  encoding, delimiter, committed_line,
  lines_accepted as accepted, lines_rejected as rejected, lines_ignored as ignored
from ops.submission_file
where file_id = :file;
