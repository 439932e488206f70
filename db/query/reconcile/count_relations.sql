-- How many relations each rule has checked, by one look at all rows, and how many do not hold.
delete from ops.relation_count
where run_id = :run or run_id in (select u.run_id from ops.unsettled_run as u);

insert into ops.relation_count (run_id, code, checked, broken, unchecked)
select
  :run, s.code, sum(s.checked),
  (select count(*) from staging.relation as r where r.code = s.code and r.is_broken),
  sum(s.unchecked)
from staging.sieved as s
group by s.code
having sum(s.checked) + sum(s.unchecked) > 0;
