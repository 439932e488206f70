-- Every indicator that there is, with its name.
select code, name_vi as name
from warehouse.dim_indicator
where to_publication is null
order by position;
