-- The run of this number; where there is none, the one with the nearest.
select run_id
from ops.run
order by abs(run_id - :number), run_id desc
limit 1;
