-- Files as if they had not been read; for a trial that is taken back.
update ops.submission_file
set status = 'rejected', refusal_code = 'unexpected-error'
where file_id = any (:files);
delete from ops.submission where file_id = any (:files);
delete from ops.submission_part where file_id = any (:files);
