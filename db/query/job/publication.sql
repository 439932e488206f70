select publication
from warehouse.publication
where run_id = :run;
