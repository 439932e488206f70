-- From here on nothing is written but by the present process: not by what was left of the job, nor of
-- another that was writing. Waits for transactions that go by the tokens of before.
with raised as (
  update ops.job_claim
  set token = token + 1, is_writing = (job_name = :job)
  where job_name = :job or is_writing
  returning job_name, token
)
select token
from raised
where job_name = :job;
