-- Archived bytes that have waited longest for being compared, so many and no more than so many bytes of
-- them; those that arrived lately were compared when they were read.
select t.sha256, t.file_name
from (
  select
    f.sha256, min(f.file_name) as file_name,
    sum(min(f.size_bytes)) over (order by min(c.checked_at) nulls first, f.sha256) as bytes_so_far,
    row_number() over (order by min(c.checked_at) nulls first, f.sha256) as place
  from ops.submission_file as f
  left join ops.archive_check as c on c.sha256 = f.sha256
  where f.received_at < :arrived_before
    and (c.checked_at is null or c.checked_at < :checked_before)
  group by f.sha256
) as t
where t.place = 1 or (t.place <= :most and t.bytes_so_far <= :most_bytes)
order by t.place;
