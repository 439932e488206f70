-- Every commune that there is or was, with its last name.
select distinct on (code) code, name
from warehouse.dim_commune
order by code, valid_from desc, from_publication desc;
