-- The periods whose totals a run changed; where it changed none, those of the newest publication.
select distinct total.period
from mart.district_total as total
where
    total.publication = (
        select max(publication.publication)
        from mart.publication
        where publication.run_id <= :run
    )
order by total.period
