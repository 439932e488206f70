-- In how many pieces the values are worked out; 0 where the run touches none.
select coalesce(max(piece), 0)
from staging.touched_unit;
