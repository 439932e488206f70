-- The periods that anything was ever submitted for.
select key.natural_key as period
from ops.dimension_key as key
where key.id in (select submission.period_id from ops.submission)
order by period;
