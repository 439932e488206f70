-- A finding that is open or released is about a submission that counts. That one came late is told of the
-- first, which a revision may have replaced. What the run found counts, though it may not publish.
with unsettled as materialized (
  select n.run_id from ops.unsettled_run as n where n.run_id <> :run
)
select f.finding_id, f.code, f.file_id, s.state as state_of_submission
from staging.touched_submission as t
join ops.submission as s
  on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
join ops.finding as f
  on f.file_id = s.file_id and f.commune_id = s.commune_id and f.period_id = s.period_id
where f.run_id not in (select n.run_id from unsettled as n)
  and case
    when f.changed_by_run in (select n.run_id from unsettled as n) then f.state_before
    else f.state
  end in ('open', 'released')
  and (s.state = 'withdrawn' or (s.state = 'superseded' and f.code <> 'late-submission'));
