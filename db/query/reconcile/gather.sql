-- The rows of the files that contribute, file by file, and of each the lines where they stand: neither what
-- lies between an old file and a new one is passed over, nor a nation's file for some of its communes.
call staging.empty_of('staging.gathered_row');

insert into staging.gathered_row (
  file_id, line_no, commune_id, period_id, indicator_id, is_nothing, actual, cumulative, plan, prior, rate,
  obs_status, form, ordinal, is_alone, is_proved
)
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status,
  c.form, c.ordinal, c.is_alone, c.fitting is not null
from (
  select
    o.file_id, min(coalesce(s.first_line, 0)) as first_line,
    max(coalesce(s.last_line, 2147483647)) as last_line
  from staging.contribution as o
  join ops.submission as s
    on s.file_id = o.file_id and s.commune_id = o.commune_id and s.period_id = o.period_id
  group by o.file_id
) as f
cross join lateral (
  select
    s.file_id, s.line_no, s.commune_id, s.period_id, s.indicator_id, s.is_nothing,
    s.actual, s.cumulative, s.plan, s.prior, s.rate, s.obs_status
  from ops.submission_row as s
  where s.file_id = f.file_id and s.line_no between f.first_line and f.last_line
    and not s.is_repeat
  offset 0
) as r
join staging.contribution as c
  on c.file_id = r.file_id and c.commune_id = r.commune_id and c.period_id = r.period_id;

call ops.tell_planner('staging.gathered_row');
