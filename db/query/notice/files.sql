-- What the runs of a day took in, refused files first; more than anybody reads is counted only.
select
  f.file_id, f.file_name, split_part(c.natural_key, '@', 1) as commune, p.natural_key as period, f.status,
  f.lines_accepted, coalesce(f.lines_rejected, 0) as lines_rejected, f.lines_held,
  count(*) over () as files
from ops.submission_file as f
left join ops.dimension_key as c on c.id = f.commune_id
left join ops.dimension_key as p on p.id = f.period_id
where f.run_id = any (cast(:runs as bigint[]))
order by f.status <> 'rejected', f.lines_rejected + f.lines_held = 0, f.file_id
limit :most;
