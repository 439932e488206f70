-- Whether somebody asked the run to stop. No row where the job was taken from the process that asks; else
-- nobody can take it before the present transaction has ended.
select stop_asked_at is not null
from ops.job_claim
where job_name = :job and token = :token and is_writing
for key share;
