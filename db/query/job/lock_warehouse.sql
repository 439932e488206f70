-- One writer of the warehouse at a time, whatever its job.
select 1
from pg_advisory_lock(1953459815, 0);
