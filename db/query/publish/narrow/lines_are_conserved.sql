-- Every line of a file that was read ended in exactly one way.
select
  file_id, file_name,
  lines_total, lines_accepted, lines_rejected, lines_held, lines_ignored, lines_duplicate
from ops.submission_file
where run_id = :run and status in ('ingested', 'loaded')
  and lines_total is distinct from
    lines_accepted + lines_rejected + lines_held + lines_ignored + lines_duplicate;
