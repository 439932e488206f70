-- A line that a finding keeps out is held, a line that repeats another one is a duplicate; both were
-- counted as accepted when they were read. Files of earlier runs count anew where something that was
-- held of them no longer is: those (not is_own) with the publication, for analysts see them.
drop table if exists recounted_file;

create temporary table recounted_file on commit drop as
select s.file_id
from ops.submission_file as s
where :is_own and s.run_id = :run and s.status = 'ingested'
union
select c.file_id
from staging.contribution as c
join ops.submission_file as s on s.file_id = c.file_id
where (s.run_id = :run) = :is_own;

analyze recounted_file;

with row_state as (
  select
    r.file_id,
    r.line_no,
    bool_or(f.severity = 'hold' and f.state = 'open') as is_held,
    bool_or(f.code = 'duplicate-row' and (f.severity = 'info' or r.is_repeat)) as is_duplicate
  from recounted_file as s
  join ops.finding as f on f.file_id = s.file_id
  join ops.submission_row as r on r.file_id = f.file_id and r.line_no = f.line_no
  where f.severity = 'hold' or f.code = 'duplicate-row'
  group by r.file_id, r.line_no
),
recount as (
  select
    s.file_id,
    count(*) filter (where r.is_held) as held,
    count(*) filter (where r.is_duplicate and not r.is_held) as duplicate
  from recounted_file as s
  left join row_state as r on r.file_id = s.file_id
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
set rows_held = n.rows_held
from (
  select c.file_id, c.commune_id, c.period_id, coalesce(h.held, 0) as rows_held
  from staging.contribution as c
  join recounted_file as f on f.file_id = c.file_id
  left join (
    select r.file_id, r.commune_id, r.period_id, count(distinct r.line_no) as held
    from recounted_file as f
    join ops.finding as g on g.file_id = f.file_id and g.severity = 'hold' and g.state = 'open'
    join ops.submission_row as r on r.file_id = g.file_id and r.line_no = g.line_no
    group by r.file_id, r.commune_id, r.period_id
  ) as h on h.file_id = c.file_id and h.commune_id = c.commune_id and h.period_id = c.period_id
) as n
where s.file_id = n.file_id and s.commune_id = n.commune_id and s.period_id = n.period_id
  and s.rows_held <> n.rows_held;
