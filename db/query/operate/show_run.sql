-- One run.
select
    run_id,
    job_name,
    inbox,
    status,
    started_at,
    ended_at,
    round(extract(epoch from coalesce(ended_at, now()) - started_at), 1) as seconds,
    publication,
    message
from ops.run
where run_id = :run
