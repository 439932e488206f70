-- What an administrator may want to type once a run has been shown.
with shown as (
  select
    r.run_id, r.job_name, r.status, r.heard_at, r.publication,
    r.run_id = (select max(l.run_id) from ops.run as l where l.job_name = r.job_name) as is_last,
    case when r.job_name = 'actions' then 'any job' else r.job_name end as job
  from ops.listed_run as r
  where r.run_id = :run
)
select case
  when s.status = 'running' and s.heard_at < :silent then
    format('Its process has not been heard of since %s. To give it up: tonghop recover',
      to_char(s.heard_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  when s.status = 'running' then format('To stop it: tonghop stop %s', s.run_id)
  when s.status in ('failed', 'stopped') and s.is_last then
    format('Next%s: tonghop restart %s goes on from where it stopped;'
      ' the next run of %s does too, and takes in what has arrived since.',
      case when s.status = 'failed' then ', once that is mended' else '' end, s.run_id, s.job)
  when s.status in ('failed', 'stopped') then
    format('A later run of %s has taken over what it left: tonghop runs', s.job)
  when exists (select from ops.reject as j where j.run_id = s.run_id)
    or exists (
      select from ops.finding as f
      where f.run_id = s.run_id and f.severity = 'hold' and f.state = 'open'
    ) then 'Next: tonghop rejects; tonghop findings --severity hold --state open; tonghop totals --period P'
  else 'Next: tonghop totals --period P'
end
from shown as s;
