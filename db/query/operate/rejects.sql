-- What was refused. Every refusal is an error.
select
    reject.run_id,
    reject.file_name,
    reject.line_no,
    reject.column_name,
    reject.value,
    reject.code,
    reject.message_vi,
    reject.message_en
from mart.reject
where
    reject.code = coalesce(cast(:code as text), reject.code)
    and coalesce(cast(:severity as text), 'error') = 'error'
    and ops.file_is_named(reject.file_name, :file)
    and ops.file_is_of(reject.file_name, :period, :commune)
order by reject.run_id, reject.file_name, reject.line_no nulls first, reject.column_name;
