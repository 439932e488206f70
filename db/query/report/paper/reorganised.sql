-- The days from which on an area consists of other communes, and how many there were before and since.
with recursive below as (
    select area.code
    from warehouse.area_at(:publication) as area
    where area.code = :area
    union
    select area.code
    from below
    inner join warehouse.area_at(:publication) as area on area.parent_code = below.code
),

commune as (
    select commune.valid_from, commune.valid_to
    from warehouse.commune_at(:publication) as commune
    where commune.area_code in (select below.code from below)
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
