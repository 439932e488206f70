-- The periods that have totals.
select distinct period
from mart.district_total
order by period;
