-- The files of a name, the newest first.
select file_id
from ops.submission_file
where lower(file_name) = lower(:name)
order by file_id desc
limit 5;
