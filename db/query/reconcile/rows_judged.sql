-- About how many rows the submissions that are judged consist of.
select coalesce(sum(s.rows_accepted), 0)
from staging.contribution as c
join ops.submission as s
  on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id;
