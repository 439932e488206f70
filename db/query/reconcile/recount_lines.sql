-- A line that a finding keeps out is held, a line that repeats another one is a duplicate; both were
-- counted as accepted when they were read.
with row_state as (
  select
    r.file_id,
    r.line_no,
    bool_or(f.severity = 'hold' and f.state = 'open') as is_held,
    bool_or(f.code = 'duplicate-row' and f.severity = 'info') as is_duplicate
  from ops.submission_file as s
  join ops.finding as f on f.file_id = s.file_id
  join ops.submission_row as r on r.file_id = f.file_id and r.line_no = f.line_no
  where s.run_id = :run and s.status = 'ingested'
    and (f.severity = 'hold' or f.code = 'duplicate-row')
  group by r.file_id, r.line_no
),
recount as (
  select
    s.file_id,
    count(*) filter (where r.is_held) as held,
    count(*) filter (where r.is_duplicate and not r.is_held) as duplicate
  from ops.submission_file as s
  left join row_state as r on r.file_id = s.file_id
  where s.run_id = :run and s.status = 'ingested'
  group by s.file_id
)
update ops.submission_file as s
set lines_accepted = s.lines_accepted + s.lines_held + s.lines_duplicate - c.held - c.duplicate,
    lines_held = c.held,
    lines_duplicate = c.duplicate
from recount as c
where s.file_id = c.file_id
  and (s.lines_held, s.lines_duplicate) is distinct from (c.held, c.duplicate);

update ops.submission as s
set rows_held = h.held
from (
  select r.file_id, r.commune_id, r.period_id, count(distinct r.line_no) as held
  from ops.submission_file as f
  join ops.finding as g on g.file_id = f.file_id and g.severity = 'hold' and g.state = 'open'
  join ops.submission_row as r on r.file_id = g.file_id and r.line_no = g.line_no
  where f.run_id = :run and f.status = 'ingested'
  group by r.file_id, r.commune_id, r.period_id
) as h
where s.file_id = h.file_id and s.commune_id = h.commune_id and s.period_id = h.period_id
  and s.rows_held <> h.held;
