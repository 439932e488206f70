-- The counts of a file add up to its lines by a constraint; its rows and refusals must be as many as it
-- counts, or the run fails. One file of which they are not.
with oldest as (
  select min(f.file_id) as file_id
  from ops.submission_file as f
  where f.status = 'ingested'
)
select
  f.file_name, f.lines_accepted + f.lines_held + f.lines_duplicate as counted, f.lines_rejected,
  coalesce(r.rows, 0) as rows, coalesce(j.lines, 0) as refused
from ops.submission_file as f
left join (
  select s.file_id, count(*) as rows
  from ops.submission_row as s
  where s.file_id >= (select o.file_id from oldest as o)
  group by s.file_id
) as r on r.file_id = f.file_id
left join (
  select s.file_id, count(distinct s.line_no) as lines
  from ops.reject as s
  where s.file_id >= (select o.file_id from oldest as o)
  group by s.file_id
) as j on j.file_id = f.file_id
where f.status = 'ingested'
  and (
    coalesce(r.rows, 0) <> f.lines_accepted + f.lines_held + f.lines_duplicate
    or coalesce(j.lines, 0) <> f.lines_rejected
  )
order by f.file_id
limit 1;
