-- The periods that have totals at a publication.
select distinct total.period
from warehouse.area_total_at(:publication) as total
order by total.period;
