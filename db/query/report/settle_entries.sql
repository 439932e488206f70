-- A file is past when a later one replaces it: as a submission; from the same place in the inbox; or,
-- where it was refused, with an accepted one for the same commune, period and form. Settled kind by
-- kind: joined to one list of all, each entry would be compared with each, for the planner takes file,
-- commune and period for independent of each other and expects one row.
update report_entry as e
set is_live = s.state in ('pending', 'current'), is_settled = true
from ops.submission as s
where s.file_id = e.file_id and s.commune_id = e.commune_id and s.period_id = e.period_id
  and e.commune_id <> 0 and e.period_id <> 0;

-- Rows of which nobody can tell whose they are live as long as anything of their file.
update report_entry as e
set is_live = s.is_live, is_settled = true
from (
  select o.file_id, bool_or(o.state in ('pending', 'current')) as is_live
  from ops.submission as o
  where o.file_id in (
    select n.file_id from report_entry as n where n.commune_id = 0 or n.period_id = 0)
  group by o.file_id
) as s
where s.file_id = e.file_id and (e.commune_id = 0 or e.period_id = 0);

with newest_of_place as (
  select e.entry_id, e.file_id, max(same.file_id) as newest_id
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  join ops.run as r on r.run_id = f.run_id
  join ops.submission_file as same on same.inbox_path = f.inbox_path
  join ops.run as o on o.run_id = same.run_id and o.inbox = r.inbox
  where not e.is_settled
  group by e.entry_id, e.file_id
)
update report_entry as e
set is_live = not (
  newest.newest_id > f.file_id
  or exists (
    select
    from ops.submission as later
    where later.commune_id = e.commune_id
      and later.period_id = e.period_id
      and later.file_id > f.file_id
      and (f.form is null or later.form = f.form)
      and (not later.is_supplement or f.file_name ilike '%bosung%')
      and later.state <> 'withdrawn'
  )
  or exists (
    select
    from ops.submission_file as later
    where f.many_communes
      and later.many_communes
      and later.status <> 'rejected'
      and later.period_id = f.period_id
      and later.file_id > f.file_id
      and (f.form is null or later.form = f.form)
      and (not later.is_supplement or f.file_name ilike '%bosung%')
  )
)
from newest_of_place as newest
join ops.submission_file as f on f.file_id = newest.file_id
where newest.entry_id = e.entry_id;
