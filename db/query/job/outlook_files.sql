-- What a run took in, in the order of arrival, and what became of the lines.
select
  file_name,
  coalesce(refusal_code, 'taken in') as outcome,
  lines_total as lines,
  lines_accepted as accepted,
  lines_rejected as refused,
  lines_held as held,
  lines_duplicate as duplicate
from ops.submission_file
where run_id = :run
order by file_id;
