-- What became of the rows of a run's files.
select
  coalesce(sum(taken.lines_accepted), 0) as taken,
  coalesce(sum(taken.lines_rejected), 0) as refused,
  coalesce(sum(taken.lines_held), 0) as held
from ops.submission_file as taken
where taken.run_id = :run;
