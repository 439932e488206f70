-- Of rows of one file about the same indicator, one is the row that counts.
select
  r.file_id, r.commune_id, r.period_id, r.indicator_id,
  count(*) filter (where not r.is_repeat) as counting
from ops.submission_row as r
where (r.file_id, r.line_no) in (
  select f.file_id, f.line_no from ops.finding as f where f.code = 'duplicate-row' and f.severity = 'hold')
group by r.file_id, r.commune_id, r.period_id, r.indicator_id
having count(*) filter (where not r.is_repeat) <> 1;
