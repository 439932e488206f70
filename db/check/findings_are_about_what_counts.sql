-- A finding that is open or released is about a submission that counts. That one came late is told of the
-- first, which a revision may have replaced.
select f.finding_id, f.code, f.file_id, s.state as state_of_submission
from mart.finding as told
join ops.finding as f on f.finding_id = told.finding_id
join ops.submission as s
  on s.file_id = f.file_id and s.commune_id = f.commune_id and s.period_id = f.period_id
where told.state in ('open', 'released')
  and (s.state = 'withdrawn' or (s.state = 'superseded' and f.code <> 'late-submission'));
