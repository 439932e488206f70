-- One run, or the newest runs. How long a run took is how long it was worked on: the night between two
-- attempts does not count.
select
  run_id,
  job_name,
  nullif(inbox, '') as inbox,
  status,
  started_at,
  resumed_at,
  ended_at,
  attempts,
  round(
    extract(epoch from coalesce(ended_at, :now) - coalesce(resumed_at, started_at) + earlier), 1
  ) as seconds,
  publication,
  message
from ops.listed_run
where cast(:run as bigint) is null or run_id = :run
order by run_id desc
limit :last;
