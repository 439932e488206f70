update ops.submission_file
set share = :share
where file_id = any (:files);
