-- The rows that a run refused.
select
  file.file_name,
  reject.line_no,
  reject.column_name,
  reject.value,
  reject.code,
  reject.message_en as message
from ops.reject
inner join ops.submission_file as file on reject.file_id = file.file_id
where reject.run_id = :run and reject.line_no is not null
order by file.file_id, reject.line_no, reject.column_name, reject.code;
