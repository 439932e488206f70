-- What arrived, and what became of its lines.
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
from ops.submission_file as file
where
  ops.file_is_named(file.file_name, :file)
  and file.file_id in (select ops.files_of(:period, string_to_array(:commune, ',')))
  and (
    (cast(:code as text) is null and cast(:severity as text) is null and cast(:state as text) is null)
    or exists (
      select 1
      from ops.reject
      where
        reject.file_id = file.file_id
        and reject.code = coalesce(:code, reject.code)
        and coalesce(:severity, 'error') = 'error'
        and cast(:state as text) is null
    )
    or exists (
      select 1
      from ops.finding as kept
      inner join mart.finding on finding.finding_id = kept.finding_id
      where
        kept.file_id = file.file_id
        and finding.code = coalesce(:code, finding.code)
        and finding.severity = coalesce(:severity, finding.severity)
        and finding.state = coalesce(:state, finding.state)
    )
  )
order by file.file_id;
