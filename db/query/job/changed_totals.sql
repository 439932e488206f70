-- How many totals are others since a publication.
select count(*)
from warehouse.fct_area_total
where from_publication = :publication;
