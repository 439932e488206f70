-- Areas as a publication knew them.
select area.code, area.name, area.level, area.parent_code as parent, area.valid_from, area.valid_to
from warehouse.area_at(:publication) as area
order by area.code collate "C";
