-- What the rules hold now and did not when they began, or the other way round: whatever is compared with that
-- must be judged once more. What an administrator released is in doubt no longer.
create temporary table held_now on commit drop as
select distinct c.file_id, c.line_no
from told as c
where c.severity = 'hold' and c.line_no is not null and not c.is_released;

call staging.empty_of(
  'staging.changed_unit');

insert into staging.changed_unit (commune_id, period_id)
select distinct r.commune_id, r.period_id
from (
  select coalesce(n.file_id, h.file_id) as file_id, coalesce(n.line_no, h.line_no) as line_no
  from held_now as n
  full join staging.held_line as h on h.file_id = n.file_id and h.line_no = n.line_no
  where n.file_id is null or h.file_id is null
) as d
join ops.submission_row as r on r.file_id = d.file_id and r.line_no = d.line_no;

call staging.empty_of(
  'staging.held_line');

insert into staging.held_line (file_id, line_no)
select n.file_id, n.line_no
from held_now as n;

drop table held_now;

call staging.tell_planner_of_many('staging.held_line', 'staging.changed_unit');
