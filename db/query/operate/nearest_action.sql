-- The action of this number; where there is none, the one with the nearest.
select action_id
from ops.action
order by abs(action_id - :number), action_id desc
limit 1;
