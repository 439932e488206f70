-- What a file was found to contain before its reading was interrupted.
select commune_id, period_id, indicator_id
from ops.submission_row
where file_id = :file;
