-- The areas that have totals of a period at a publication.
select distinct total.area as code, total.area_name as name, total.area_level as level
from warehouse.area_total_at(:publication) as total
where total.period = :period
order by total.area;
