-- What was refused. Every refusal is an error, and has no state.
select
  reject.run_id,
  file.file_name,
  reject.line_no,
  reject.column_name,
  reject.value,
  reject.code,
  reject.message_vi,
  reject.message_en
from ops.reject
inner join ops.submission_file as file on reject.file_id = file.file_id
where
  reject.code = coalesce(cast(:code as text), reject.code)
  and coalesce(cast(:severity as text), 'error') = 'error'
  and cast(:state as text) is null
  and ops.file_is_named(file.file_name, :file)
  and file.file_id in (select ops.files_of(:period, string_to_array(:commune, ',')))
order by reject.run_id, file.file_name, reject.line_no nulls first, reject.column_name;
