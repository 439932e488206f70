select b.measure, b.warn, b.stop
from ops.job_budget as b
join ops.run as r on r.job_name = b.job_name
where r.run_id = :run;
