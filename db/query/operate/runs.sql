-- One run, or the newest runs.
select
    run_id,
    job_name,
    inbox,
    status,
    started_at,
    ended_at,
    round(extract(epoch from coalesce(ended_at, :now) - started_at), 1) as seconds,
    publication,
    message
from ops.listed_run
where cast(:run as bigint) is null or run_id = :run
order by run_id desc
limit :last;
