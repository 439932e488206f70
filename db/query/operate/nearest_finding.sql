-- The finding of this number that analysts see; where there is none, the one with the nearest.
select finding_id
from mart.finding
order by abs(finding_id - :number), finding_id desc
limit 1;
