-- Units as a publication knew them.
select unit.code, unit.dimension, unit.factor, unit.aliases
from warehouse.dim_unit as unit
where
  unit.from_publication <= :publication
  and (unit.to_publication is null or unit.to_publication > :publication)
order by unit.dimension collate "C", unit.factor, unit.code collate "C";
