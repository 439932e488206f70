-- A finding whose state a run changed says what it was before, and that this was another.
select finding_id, state, state_before, changed_by_run
from ops.finding
where (run_id = :run or changed_by_run = :run)
  and ((changed_by_run is null) <> (state_before is null) or state = state_before);
