-- How many relations between figures each rule has checked in one run.
select
  code as rule,
  checked,
  broken,
  unchecked as could_not_be_checked
from ops.relation_count
where run_id = :run
order by code;
