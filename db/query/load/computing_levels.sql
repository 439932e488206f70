select coalesce(max(computing_level), 0)
from warehouse.dim_indicator
where to_publication is null;
