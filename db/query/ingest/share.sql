-- The files of a share that are not read to their end yet, in the order of arrival.
select
  file_id, file_name, sha256, commune_id, period_id, encoding, delimiter,
  committed_line, lines_accepted, lines_rejected, lines_ignored
from ops.submission_file
where run_id = :run and share = :share and status = 'registered'
order by file_id;
