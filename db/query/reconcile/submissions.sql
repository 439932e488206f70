-- What the run has filled has no statistics yet, and the planner would take it for empty.
-- A tenth of the usual sample tells as much of rows as it asks, which is how many there are.
set local default_statistics_target = 10;
call ops.tell_planner('ops.submission_row');
set local default_statistics_target to default;
call ops.tell_planner(
  'ops.submission_part', 'ops.row_hold', 'ops.submission_file',
  'warehouse.dim_area', 'warehouse.dim_commune', 'warehouse.dim_indicator', 'warehouse.dim_period');

-- What each file that was read says for each commune and period becomes a submission.
insert into ops.submission (
  file_id, commune_id, period_id, form, revision, revision_stated, is_supplement,
  rows_accepted, rows_rejected, rows_held, with_cumulative, with_plan, with_prior, with_rate,
  first_line, last_line, fitting
)
select
  p.file_id, p.commune_id, p.period_id, f.form, f.revision, f.revision_stated, f.is_supplement,
  p.rows_accepted, p.rows_rejected, 0, p.with_cumulative, p.with_plan, p.with_prior, p.with_rate,
  p.first_line, p.last_line,
  -- Of rows that did not follow each other, nothing is known together.
  case when p.fitting_rows = p.rows_accepted then p.fitting end
from ops.submission_part as p
join ops.submission_file as f on f.file_id = p.file_id
where f.run_id = :run
  and f.status = 'ingested'
  and not exists (
    select from ops.submission as s
    where s.file_id = p.file_id and s.commune_id = p.commune_id and s.period_id = p.period_id
  );

delete from ops.submission_part as p
using ops.submission as s
where s.file_id = p.file_id and s.commune_id = p.commune_id and s.period_id = p.period_id;

set local default_statistics_target = 30;
call ops.tell_planner('ops.submission');
set local default_statistics_target to default;

-- A file that was read again counts by its new reading, unless that is refused.
update ops.submission_file as f
set void_by_run = n.run_id
from ops.submission_file as n
where n.reads_again = f.file_id and n.run_id = :run and n.status = 'ingested';
