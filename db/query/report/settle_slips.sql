-- A file that something is wrong with is owed a slip. A hint alone, such as a rate that was truncated,
-- is not something wrong with a file, nor is that it came late, which the summary says; a row that stands
-- there twice is. Of a file that came together with one that
-- takes its place, the commune is told what was refused too: nobody could tell it before.
with told as (
  select distinct e.file_id
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  where e.is_live or f.run_id = :run
),
refused as (
  select distinct
    j.file_id,
    coalesce(j.commune_id, f.commune_id, 0) as commune_id,
    coalesce(j.period_id, f.period_id, 0) as period_id
  from told
  join ops.submission_file as f on f.file_id = told.file_id
  join ops.reject as j on j.file_id = f.file_id
),
problem as (
  select *, true as is_refused
  from refused
  union all
  (
    select distinct
      g.file_id,
      coalesce(g.commune_id, f.commune_id, 0),
      coalesce(g.period_id, f.period_id, 0),
      false
    from told
    join ops.submission_file as f on f.file_id = told.file_id
    join ops.finding as g on g.file_id = f.file_id
    where g.state = 'open' and (g.severity <> 'info' or g.code = 'duplicate-row')
      and g.code <> 'late-submission'
  )
)
update report_entry as e
set is_due = e.is_live,
    is_past_due = p.is_refused and p.is_new
from (
  select
    q.file_id, q.commune_id, q.period_id, bool_or(q.is_refused) as is_refused,
    bool_or(f.run_id = :run) as is_new
  from problem as q
  join ops.submission_file as f on f.file_id = q.file_id
  group by q.file_id, q.commune_id, q.period_id
) as p
where e.file_id = p.file_id and e.commune_id = p.commune_id and e.period_id = p.period_id;

-- Of the files that would have a slip of one name, the newest has it.
with named as (
  select
    e.entry_id,
    max(e.file_id) filter (where e.is_due) over same_name as owner,
    min(e.file_id) over same_name as first_file
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  window same_name as (
    partition by
      e.period, e.commune, e.slip_number, regexp_replace(f.file_name, '\.[^.]*$', '')
  )
)
update report_entry as e
set is_owner = e.is_due and e.file_id = n.owner,
    is_past_due = e.is_past_due and not (e.is_due and e.file_id = n.owner),
    replaces = n.first_file < e.file_id
from named as n
where e.entry_id = n.entry_id;

analyze report_entry;
