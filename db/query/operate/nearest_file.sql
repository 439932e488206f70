-- The file of this number; where there is none, the one with the nearest.
select file_id
from ops.submission_file
order by abs(file_id - :number), file_id desc
limit 1;
