-- A new run, on which the process works that has claimed the job.
with begun as (
  insert into ops.run (job_name, inbox, only_period, only_commune, only_file, started_at)
  values (:job, :inbox, :only_period, :only_commune, :only_file, :now)
  returning run_id, job_name
),
claimed as (
  update ops.job_claim as c
  set run_id = b.run_id
  from begun as b
  where c.job_name = b.job_name
)
select run_id
from begun;
