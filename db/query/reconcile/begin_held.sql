-- Until the rules have judged anew, what they held before is in doubt.
insert into staging.held_line (file_id, line_no)
select distinct f.file_id, f.line_no
from staging.contribution as c
join ops.finding as f
  on f.file_id = c.file_id and f.commune_id = c.commune_id and f.period_id = c.period_id
where f.severity = 'hold' and f.state = 'open' and f.line_no is not null
on conflict do nothing;

call staging.tell_planner_of_many('staging.held_line');
