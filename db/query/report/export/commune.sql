-- Communes as a publication knew them, those that no longer existed too.
select
  commune.code,
  commune.name,
  commune.type,
  commune.area_code as area,
  commune.valid_from,
  commune.valid_to
from warehouse.commune_at(:publication) as commune
order by commune.code collate "C", commune.valid_from;
