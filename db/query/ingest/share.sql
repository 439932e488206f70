-- The files of a share that are not read to their end yet, in the order of arrival.
select
  file_id as id, file_name as name, sha256, commune_id as commune, period_id as period,
  encoding, delimiter, committed_line,
  lines_accepted as accepted, lines_rejected as rejected, lines_ignored as ignored
from ops.submission_file
where run_id = :run and share = :share and status = 'registered'
order by file_id;
