-- Archived bytes that were found damaged or gone, and are not known to be mended.
select coalesce(f.file_name, 'configuration') || ' (' || c.sha256 || ')'
from ops.archive_check as c
join lateral (
  select min(t.file_name) as file_name
  from ops.submission_file as t
  where t.sha256 = c.sha256
) as f on true
where not c.is_sound
order by f.file_name;
