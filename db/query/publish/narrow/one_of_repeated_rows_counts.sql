-- Of rows of one file that say different things of an indicator, one is the row that counts; a row that
-- only says the same again is not.
with told as (
  select
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_repeat,
    bool_or(f.severity = 'hold') over (
      partition by r.file_id, r.commune_id, r.period_id, r.indicator_id) as is_in_doubt
  from ops.finding as f
  join ops.submission_row as r on r.file_id = f.file_id and r.line_no = f.line_no
  where f.code = 'duplicate-row' and f.run_id = :run
)
select
  file_id, commune_id, period_id, indicator_id,
  count(distinct line_no) filter (where not is_repeat) as counting
from told
group by file_id, commune_id, period_id, indicator_id, is_in_doubt
having count(distinct line_no) filter (where not is_repeat) <> is_in_doubt::integer;
