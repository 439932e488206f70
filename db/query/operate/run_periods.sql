-- The periods whose totals a run changed; where it changed none, those that were changed last before it.
-- Only where there are few districts: the totals of a whole nation are nothing to read on a screen.
with known as (
    select max(publication.publication) as publication
    from warehouse.publication
    where publication.run_id <= :run
),

changed as (
    select max(total.from_publication) as publication
    from warehouse.fct_area_total as total
    inner join known on total.from_publication <= known.publication
)

select distinct period.natural_key as period
from warehouse.fct_area_total as total
inner join changed on total.from_publication = changed.publication
inner join ops.dimension_key as period on total.period_id = period.id
where (
    select count(*)
    from warehouse.dim_area as area
    where area.level = 'district' and area.to_publication is null
) <= 20
order by period;
