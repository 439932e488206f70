-- The folders of what the run took in and found, and of what it may have put right.
insert into report_folder (period, commune)
with arrived as (
  select f.*, r.inbox
  from ops.submission_file as f
  join ops.run as r on r.run_id = f.run_id
  where f.run_id = :run
),
put_right as (
  select e.file_id, e.commune_id, e.period_id
  from arrived as a
  join ops.submission_file as e on e.inbox_path = a.inbox_path and e.file_id < a.file_id
  join ops.run as r on r.run_id = e.run_id and r.inbox = a.inbox
  union
  select e.file_id, e.commune_id, e.period_id
  from arrived as a
  join ops.submission_file as e on e.period_id = a.period_id and e.file_id < a.file_id
  where a.many_communes and e.many_communes
),
touched as (
  select commune_id, period_id
  from staging.touched_submission
  union
  select s.commune_id, s.period_id
  from arrived as a
  join ops.submission as s on s.file_id = a.file_id
  union
  select commune_id, period_id
  from arrived
  where status = 'rejected'
    or not exists (select from ops.submission as s where s.file_id = arrived.file_id)
  union
  select commune_id, period_id
  from put_right
  union
  select coalesce(j.commune_id, f.commune_id), coalesce(j.period_id, f.period_id)
  from (select file_id from arrived union select file_id from put_right) as known
  join ops.submission_file as f on f.file_id = known.file_id
  join ops.reject as j on j.file_id = f.file_id
  union
  select commune_id, period_id
  from ops.finding
  where run_id = :run and file_id is not null
)
select distinct p.code, c.code
from touched as t
join report_commune as c on c.commune_id = coalesce(t.commune_id, 0)
join report_period as p on p.period_id = coalesce(t.period_id, 0);

analyze report_folder;
