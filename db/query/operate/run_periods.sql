-- The periods whose totals a run changed; where it changed none, those of the newest publication.
-- Only those with few districts: the totals of a whole nation are nothing to read on a screen.
with newest as (
    select max(publication.publication) as number
    from warehouse.publication
    where publication.run_id <= :run
),

districts as (
    select count(*) as number
    from warehouse.dim_area as area
    where area.level = 'district' and area.to_publication is null
)

select distinct period.code as period
from warehouse.fct_area_total as total
inner join warehouse.dim_area as area
    on
        total.area_id = area.area_id
        and area.level = 'district'
        and area.to_publication is null
inner join warehouse.dim_period as period
    on
        total.period_id = period.period_id
        and period.to_publication is null
cross join newest
cross join districts
where
    districts.number <= 20
    and total.from_publication <= newest.number
    and (total.to_publication is null or total.to_publication > newest.number)
order by period
