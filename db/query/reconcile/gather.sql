-- The rows of the files that contribute, file by file: what lies between an old file and a new one is not
-- passed over.
call staging.empty_of('staging.gathered_row');

insert into staging.gathered_row (
  file_id, line_no, commune_id, period_id, indicator_id, is_nothing, actual, cumulative, plan, prior, rate,
  obs_status, form, ordinal, is_alone, is_proved
)
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status,
  c.form, c.ordinal, c.is_alone, c.fitting is not null
from (select distinct o.file_id from staging.contribution as o) as f
cross join lateral (
  select
    s.file_id, s.line_no, s.commune_id, s.period_id, s.indicator_id, s.is_nothing,
    s.actual, s.cumulative, s.plan, s.prior, s.rate, s.obs_status
  from ops.submission_row as s
  where s.file_id = f.file_id and not s.is_repeat
  offset 0
) as r
join staging.contribution as c
  on c.file_id = r.file_id and c.commune_id = r.commune_id and c.period_id = r.period_id;

call ops.tell_planner('staging.gathered_row');
