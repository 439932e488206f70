-- A file has as many rows, and as many lines with a refusal, as it counts. Of a nation's month the rows
-- are not counted once more: that was done when it was reconciled.
with file as materialized (
  select
    f.file_id, f.file_name, f.lines_rejected,
    f.lines_accepted + f.lines_held + f.lines_duplicate as taken,
    sum(f.lines_total) over () <= 100000 as is_little
  from ops.submission_file as f
  where f.run_id = :run and f.status in ('ingested', 'loaded')
),
-- File by file: of the rows of years, those of a night are few.
counted as (
  select f.file_id, r.rows
  from file as f
  cross join lateral (
    select count(*) as rows from ops.submission_row as r where r.file_id = f.file_id
  ) as r
  where f.is_little
),
refused as (
  select f.file_id, j.lines
  from file as f
  cross join lateral (
    select count(distinct j.line_no) as lines from ops.reject as j where j.file_id = f.file_id
  ) as j
)
select
  f.file_id, f.file_name, f.taken, coalesce(c.rows, 0) as rows, f.lines_rejected,
  coalesce(r.lines, 0) as refused_lines
from file as f
left join counted as c on c.file_id = f.file_id
left join refused as r on r.file_id = f.file_id
where (f.is_little and coalesce(c.rows, 0) <> f.taken)
  or coalesce(r.lines, 0) <> f.lines_rejected;
