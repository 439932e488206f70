-- What arrived. A file belongs to a period and a commune by the submission that it is, or by its name.
select
    file.file_id,
    file.file_name,
    file.sha256,
    file.received_at,
    file.encoding,
    file.delimiter,
    file.number_style,
    file.status,
    file.lines_total,
    file.lines_accepted,
    file.lines_rejected,
    file.lines_held,
    file.lines_ignored,
    file.lines_duplicate
from mart.submission_file as file
where
    (
        cast(:file as text) is null
        or file.file_name like :file
        or file.file_name like '%/' || :file
    )
    and (
        (cast(:period as text) is null and cast(:commune as text) is null)
        or exists (
            select 1
            from mart.submission_status as submission
            where
                submission.file_name = file.file_name
                and submission.period = coalesce(:period, submission.period)
                and submission.commune = coalesce(:commune, submission.commune)
        )
        or (
            strpos('/' || file.file_name, '/' || cast(:commune as text) || '_') > 0
            and (
                cast(:period as text) is null
                or strpos(file.file_name, '_' || :period || '_') > 0
            )
        )
        or (
            cast(:commune as text) is null
            and strpos(file.file_name, '_' || cast(:period as text) || '_') > 0
        )
    )
    and (
        (cast(:code as text) is null and cast(:severity as text) is null)
        or exists (
            select 1
            from mart.reject
            where
                reject.file_name = file.file_name
                and reject.code = coalesce(:code, reject.code)
                and coalesce(:severity, 'error') = 'error'
        )
        or exists (
            select 1
            from mart.finding
            where
                finding.file_name = file.file_name
                and finding.code = coalesce(:code, finding.code)
                and finding.severity = coalesce(:severity, finding.severity)
        )
    )
order by file.file_id
