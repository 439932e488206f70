select 1
from pg_advisory_unlock_all();
