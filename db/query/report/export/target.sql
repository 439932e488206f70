-- Targets as a publication knew them, those adjusted later too.
select
  target.year,
  target.authority,
  target.place_code as place,
  target.indicator_code as indicator,
  target.kind,
  target.value,
  target.assigned_on,
  target.value_to
from warehouse.target_at(:publication) as target
order by
  target.year,
  target.place_code collate "C",
  target.indicator_code collate "C",
  target.authority collate "C",
  target.assigned_on,
  target.kind collate "C";
