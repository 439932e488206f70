-- Every file in the touched folders: as a submission; refused, or without a row that could be read,
-- under what its name gives away; and by its rows of which nobody can tell whose or when they are.
insert into report_entry (period, commune, file_id, commune_id, period_id)
with folder as (
  select d.period, d.commune, p.period_id, c.commune_id
  from report_folder as d
  join report_period as p on p.code = d.period
  join report_commune as c on c.code = d.commune
),
named as (
  select f.file_id, coalesce(f.commune_id, 0) as commune_id, coalesce(f.period_id, 0) as period_id
  from ops.submission_file as f
  where f.status = 'rejected'
    or not exists (select from ops.submission as s where s.file_id = f.file_id)
),
unplaced as (
  select distinct
    j.file_id,
    coalesce(j.commune_id, f.commune_id, 0) as commune_id,
    coalesce(j.period_id, f.period_id, 0) as period_id
  from ops.submission_file as f
  join ops.reject as j on j.file_id = f.file_id
  where f.status <> 'rejected'
    and (f.commune_id is null or f.period_id is null)
    and (j.commune_id is null or j.period_id is null)
),
entry as (
  select file_id, commune_id, period_id from ops.submission
  union all
  (select file_id, commune_id, period_id from named union table unplaced)
)
select d.period, d.commune, e.file_id, e.commune_id, e.period_id
from folder as d
join entry as e on e.commune_id = d.commune_id and e.period_id = d.period_id;

analyze report_entry;

-- Where nobody can tell who sent a file, files of one name from different places are different.
update report_entry as e
set slip_number = n.number
from (
  select
    period, file_id,
    dense_rank() over (partition by period, base order by first_of_path) as number
  from (
    select
      r.period, r.file_id, regexp_replace(f.file_name, '\.[^.]*$', '') as base,
      min(r.file_id) over (partition by r.period, f.inbox_path) as first_of_path
    from report_entry as r
    join ops.submission_file as f on f.file_id = r.file_id
    where r.commune_id = 0
  ) as path
) as n
where e.commune_id = 0 and e.period = n.period and e.file_id = n.file_id and n.number > 1;
