-- The files of a run that were read to their end, and not refused as a whole.
select file_id
from ops.submission_file
where run_id = :run and status = 'ingested'
order by file_id;
