-- The areas that there were at a publication.
select area.code, area.name
from warehouse.area_at(:publication) as area
order by area.code;
