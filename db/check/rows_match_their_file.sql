-- A file has as many rows as it has lines that were not refused and not ignored.
with counted as (
  select file_id, count(*) as rows
  from staging.submission_row
  group by file_id
)
select f.file_id, f.file_name, f.lines_accepted, f.lines_held, f.lines_duplicate, coalesce(c.rows, 0) as rows
from ops.submission_file as f
left join counted as c using (file_id)
where f.status in ('ingested', 'loaded')
  and coalesce(c.rows, 0) <> f.lines_accepted + f.lines_held + f.lines_duplicate;
