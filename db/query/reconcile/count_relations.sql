-- How many relations each rule in force has checked, by one look at all rows, and how many do not hold.
delete from ops.relation_count
where run_id = :run or run_id in (select u.run_id from ops.unsettled_run as u);

insert into ops.relation_count (run_id, code, checked, broken, unchecked)
select
  :run, s.code, sum(s.checked),
  case
    when s.code in ('outlier', 'suspected-unit') then (
      select count(*) from staging.finding_candidate as c where c.code = s.code)
    else (select count(*) from staging.relation as r where r.code = s.code and r.is_broken)
  end,
  sum(s.unchecked)
from staging.sieved as s
where exists (select from staging.rule_in_force as f where f.code = s.code)
group by s.code
having sum(s.checked) + sum(s.unchecked) > 0;
