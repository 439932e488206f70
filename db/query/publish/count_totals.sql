select count(*)
from warehouse.fct_area_total
where from_publication = :candidate or to_publication = :candidate;
