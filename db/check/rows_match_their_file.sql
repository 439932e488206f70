-- A file has as many rows, and as many lines with a refusal, as it counts.
with counted as (
  select file_id, count(*) as rows
  from ops.submission_row
  group by file_id
),
refused as (
  select file_id, count(distinct line_no) as lines
  from ops.reject
  group by file_id
)
select
  f.file_id, f.file_name, f.lines_accepted, f.lines_held, f.lines_duplicate, f.lines_rejected,
  coalesce(c.rows, 0) as rows, coalesce(r.lines, 0) as refused_lines
from ops.submission_file as f
left join counted as c using (file_id)
left join refused as r using (file_id)
where f.status in ('ingested', 'loaded')
  and (
    coalesce(c.rows, 0) <> f.lines_accepted + f.lines_held + f.lines_duplicate
    or coalesce(r.lines, 0) <> f.lines_rejected
  );
