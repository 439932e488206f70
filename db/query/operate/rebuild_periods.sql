-- The periods that anything is known of.
select distinct period
from mart.area_total
union
select period.natural_key
from ops.finding
inner join ops.dimension_key as period on finding.period_id = period.id;
