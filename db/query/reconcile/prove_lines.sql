-- The counts of a file add up to its lines by a constraint; its rows and refusals must be as many as it
-- counts, or the run fails. One file of which they are not.
select
  f.file_name, f.lines_accepted + f.lines_held + f.lines_duplicate as counted, f.lines_rejected,
  r.rows, j.lines as refused
from ops.submission_file as f
-- File by file: of the rows of years, those of a night are few.
cross join lateral (
  select count(*) as rows from ops.submission_row as s where s.file_id = f.file_id
) as r
cross join lateral (
  select count(distinct s.line_no) as lines from ops.reject as s where s.file_id = f.file_id
) as j
where f.status = 'ingested'
  and (
    r.rows <> f.lines_accepted + f.lines_held + f.lines_duplicate
    or j.lines <> f.lines_rejected
  )
order by f.file_id
limit 1;
