-- What was refused. Every refusal is an error. A file belongs to a period and a commune by the submission that it is,
-- or by its name.
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
    and (
        cast(:file as text) is null
        or reject.file_name like :file
        or reject.file_name like '%/' || :file
    )
    and (
        (cast(:period as text) is null and cast(:commune as text) is null)
        or exists (
            select 1
            from mart.submission_status as submission
            where
                submission.file_name = reject.file_name
                and submission.period = coalesce(:period, submission.period)
                and submission.commune = coalesce(:commune, submission.commune)
        )
        or (
            strpos('/' || reject.file_name, '/' || cast(:commune as text) || '_') > 0
            and (
                cast(:period as text) is null
                or strpos(reject.file_name, '_' || :period || '_') > 0
            )
        )
        or (
            cast(:commune as text) is null
            and strpos(reject.file_name, '_' || cast(:period as text) || '_') > 0
        )
    )
order by reject.run_id, reject.file_name, reject.line_no nulls first, reject.column_name
