-- The files of the archive that a narrowed run takes in again, in the order of arrival: of those that
-- count, and of those that were refused and not taken in since, what it is narrowed to. With a file come
-- those whose place is told by their order: what was put on top of it, and originals that arrived as its
-- twins.
with recursive counting as (
  select
    s.file_id, s.commune_id, s.period_id, s.form, s.is_supplement, s.revision_stated, s.state,
    f.run_id, date_trunc('second', f.modified_at) as modified_at
  from ops.submission as s
  join ops.submission_file as f on f.file_id = s.file_id
  where s.state in ('current', 'superseded') and f.status = 'loaded' and f.void_by_run is null
),
named as (
  select f.file_id
  from ops.submission_file as f
  where :file::text is null or f.file_name like :file
),
asked as (
  select c.file_id
  from counting as c
  join named as n on n.file_id = c.file_id
  join ops.dimension_key as p on p.id = c.period_id
  join ops.dimension_key as k on k.id = c.commune_id
  where c.state = 'current'
    and p.natural_key = coalesce(:period, p.natural_key)
    and split_part(k.natural_key, '@', 1) = coalesce(:commune, split_part(k.natural_key, '@', 1))
  union
  select c.file_id
  from counting as c
  join asked as a on a.file_id < c.file_id
  join counting as b
    on b.file_id = a.file_id and b.commune_id = c.commune_id and b.period_id = c.period_id
    and b.form = c.form
  where c.state = 'current'
    or (
      c.run_id = b.run_id and c.modified_at = b.modified_at
      and not c.is_supplement and not c.revision_stated and not b.is_supplement
    )
),
refused as (
  select max(f.file_id) as file_id
  from ops.submission_file as f
  join named as n on n.file_id = f.file_id
  left join ops.dimension_key as p on p.id = f.period_id
  left join ops.dimension_key as k on k.id = f.commune_id
  where f.status = 'rejected' and f.run_id <> :run
    and f.run_id not in (select u.run_id from ops.unsettled_run as u)
    and (:period::text is null or p.natural_key = :period)
    and (:commune::text is null or split_part(k.natural_key, '@', 1) = :commune)
  group by f.sha256, f.file_name
)
select
  f.file_id, f.file_name, f.inbox_path, f.sha256, f.size_bytes, f.modified_at, f.received_at
from ops.submission_file as f
where f.file_id in (select a.file_id from asked as a union select r.file_id from refused as r)
  and not exists (
    select from ops.submission_file as n
    where n.reads_again = f.file_id and n.run_id = :run
  )
  and (
    f.status <> 'rejected'
    or not exists (
      select from ops.submission_file as n
      where n.sha256 = f.sha256 and n.file_name = f.file_name and n.status <> 'rejected'
    )
  )
order by f.file_id;
