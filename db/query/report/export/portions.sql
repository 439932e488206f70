-- The last code of each portion of so many communes, so that neither side ever sorts or keeps more.
with commune as (
  select distinct commune.code collate "C" as code
  from warehouse.commune_at(:publication) as commune
  where
    cast(:areas as text) is null
    or commune.area_code = any(string_to_array(:areas, ','))
),

numbered as (
  select commune.code, (row_number() over (order by commune.code) - 1) / :size as portion
  from commune
)

select max(code) as code
from numbered
group by portion
order by code;
