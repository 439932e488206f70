-- A file that something is wrong with is owed a slip. A hint alone, such as a rate that was truncated,
-- is not something wrong; a row that stands there twice is.
with live as (
  select distinct file_id
  from report_entry
  where is_live
),
problem as (
  select
    j.file_id,
    coalesce(j.commune_id, f.commune_id, 0) as commune_id,
    coalesce(j.period_id, f.period_id, 0) as period_id
  from live
  join ops.submission_file as f on f.file_id = live.file_id
  join ops.reject as j on j.file_id = f.file_id
  union
  select
    g.file_id,
    coalesce(g.commune_id, f.commune_id, 0),
    coalesce(g.period_id, f.period_id, 0)
  from live
  join ops.submission_file as f on f.file_id = live.file_id
  join ops.finding as g on g.file_id = f.file_id
  where g.state = 'open' and (g.severity <> 'info' or g.code = 'duplicate-row')
)
update report_entry as e
set is_due = true
from problem as p
where e.is_live
  and e.file_id = p.file_id and e.commune_id = p.commune_id and e.period_id = p.period_id;

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
    replaces = n.first_file < e.file_id
from named as n
where e.entry_id = n.entry_id;

analyze report_entry;
