-- The files of a run. Where nobody knows what the run went by, without those that were refused and taken in
-- later under other reference data.
select
  file.file_name,
  file.inbox_path,
  file.sha256,
  file.modified_at
from ops.submission_file as file
where
  file.run_id = :run
  -- What was taken in again from the archive is so when it is replayed.
  and file.reads_again is null
  and not (
    file.status = 'rejected'
    and exists (
      select 1 from ops.run
      where run.run_id = file.run_id and run.configuration is null
    )
    and exists (
      select 1
      from ops.submission_file as later
      where
        later.sha256 = file.sha256
        and later.file_name = file.file_name
        and later.file_id > file.file_id
        and later.status <> 'rejected'
    )
  )
order by file.file_id;
