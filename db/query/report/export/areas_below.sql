-- An area and all that belong to it, at any depth, by what was known at a publication.
with recursive below as (
  select area.code
  from warehouse.area_at(:publication) as area
  where area.code = :area
  union
  select area.code
  from below
  inner join warehouse.area_at(:publication) as area on area.parent_code = below.code
)

select code
from below
order by code;
