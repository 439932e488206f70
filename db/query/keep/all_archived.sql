-- All bytes that ever arrived, by the name under which they did first.
select f.sha256, min(f.file_name) as file_name
from ops.submission_file as f
group by f.sha256
order by f.sha256;
