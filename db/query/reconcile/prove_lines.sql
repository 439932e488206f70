-- The counts of a file add up to its lines by a constraint; its rows and refusals must be as many as
-- it counts, or the run fails.
do $$
declare
  oldest integer;
  lost record;
begin
  select min(file_id) into oldest from ops.submission_file where status = 'ingested';
  select f.file_name, f.lines_accepted + f.lines_held + f.lines_duplicate as counted,
    f.lines_rejected, coalesce(r.rows, 0) as rows, coalesce(j.lines, 0) as refused
  into lost
  from ops.submission_file as f
  left join (
    select file_id, count(*) as rows
    from ops.submission_row
    where file_id >= oldest
    group by file_id
  ) as r on r.file_id = f.file_id
  left join (
    select file_id, count(distinct line_no) as lines
    from ops.reject
    where file_id >= oldest
    group by file_id
  ) as j on j.file_id = f.file_id
  where f.status = 'ingested'
    and (
      coalesce(r.rows, 0) <> f.lines_accepted + f.lines_held + f.lines_duplicate
      or coalesce(j.lines, 0) <> f.lines_rejected
    )
  order by f.file_id
  limit 1;
  if found then
    raise exception
      'lines of % are lost: % rows where % are counted, % refused lines where % are counted',
      lost.file_name, lost.rows, lost.counted, lost.refused, lost.lines_rejected;
  end if;
end $$;
