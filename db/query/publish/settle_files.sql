-- With the publication, or with the certainty that nothing changed, the run's files are settled.
update ops.submission_file
set status = 'loaded'
where run_id = :run and status = 'ingested';

update ops.submission as s
set state = case
  when s.file_id in (select w.file_id from ops.withdrawn_file as w) then 'withdrawn'
  when exists (
    select from staging.contribution as c
    where c.file_id = s.file_id and c.commune_id = s.commune_id and c.period_id = s.period_id
  ) then 'current'
  else 'superseded'
end
from staging.touched_submission as t
where t.commune_id = s.commune_id and t.period_id = s.period_id and t.form = s.form
  -- What waits for another run, which did not finish, is that run's.
  and (
    s.state <> 'pending'
    or exists (select from ops.submission_file as f where f.file_id = s.file_id and f.run_id = :run)
  );
