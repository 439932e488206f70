-- A file is past when a later one replaces it: as a submission; from the same place in the inbox; or,
-- where it was refused, with an accepted one for the same commune, period and form.
with own_state as (
  select e.entry_id, s.state in ('pending', 'current') as is_live
  from report_entry as e
  join ops.submission as s
    on s.file_id = e.file_id and s.commune_id = e.commune_id and s.period_id = e.period_id
  where e.commune_id <> 0 and e.period_id <> 0
  union all
  -- Rows of which nobody can tell whose they are live as long as anything of their file. Apart from the
  -- others: of a file of all communes, each entry would else be compared with each submission.
  select e.entry_id, bool_or(s.state in ('pending', 'current'))
  from report_entry as e
  join ops.submission as s on s.file_id = e.file_id
  where e.commune_id = 0 or e.period_id = 0
  group by e.entry_id
),
newest_of_place as (
  select e.entry_id, max(same.file_id) as file_id
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  join ops.run as r on r.run_id = f.run_id
  join ops.submission_file as same on same.inbox_path = f.inbox_path
  join ops.run as o on o.run_id = same.run_id and o.inbox = r.inbox
  group by e.entry_id
),
settled as (
  select
    e.entry_id,
    coalesce(s.is_live, not (
      newest.file_id > f.file_id
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
    )) as is_live
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  join newest_of_place as newest on newest.entry_id = e.entry_id
  left join own_state as s on s.entry_id = e.entry_id
)
update report_entry as e
set is_live = s.is_live
from settled as s
where e.entry_id = s.entry_id;
