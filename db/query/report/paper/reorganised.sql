-- The days from which on an area consists of other communes, and how many there were before and since.
with commune as (
  select commune.valid_from, commune.valid_to
  from warehouse.commune_at(:publication) as commune
  where commune.area_code = any(string_to_array(:areas, ','))
),

changed as (
  select commune.valid_from as day
  from commune
  union
  select commune.valid_to + 1
  from commune
  where commune.valid_to is not null
),

counted as (
  select
    changed.day,
    (
      select count(*)
      from commune
      where commune.valid_from < changed.day
        and (commune.valid_to is null or commune.valid_to >= changed.day - 1)
    ) as before,
    (
      select count(*)
      from commune
      where commune.valid_from <= changed.day
        and (commune.valid_to is null or commune.valid_to >= changed.day)
    ) as after
  from changed
)

select counted.day, cast(counted.before as integer) as before, cast(counted.after as integer) as after
from counted
where counted.before > 0 and counted.after > 0
order by counted.day;
