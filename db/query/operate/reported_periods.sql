-- The periods that anything was ever submitted for.
with submitted as (
  select distinct submission.period_id from ops.submission
)

select key.natural_key as period
from submitted
inner join ops.dimension_key as key on key.id = submitted.period_id
order by period;
