-- Files of a run that are not read to their end yet, in the order of arrival.
select file_id, size_bytes
from ops.submission_file
where run_id = :run and status = 'registered'
order by file_id;
