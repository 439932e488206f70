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
  -- Of rows that did not follow each other, nothing is known together.
  p.first_line, p.last_line, case when p.fitting_rows = p.rows_accepted then p.fitting end
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

truncate staging.touched_submission;

insert into staging.touched_submission (commune_id, period_id, form)
select distinct s.commune_id, s.period_id, s.form
from ops.submission as s
join ops.submission_file as f on f.file_id = s.file_id
where f.run_id = :run and s.state = 'pending';

-- So is all that the readings before said.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from ops.submission_file as f
join ops.submission as s on s.file_id = f.file_id
where f.void_by_run = :run
on conflict do nothing;

-- What administrators decided is worked out anew: all that a commune says of the period that it is about,
-- or each submission of a file that is withdrawn.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from ops.action_run as r
join ops.action as a on a.action_id = r.action_id
join ops.submission as s on s.commune_id = a.commune_id and s.period_id = a.period_id
where r.run_id = :run and s.state <> 'pending'
union
select s.commune_id, s.period_id, s.form
from ops.action_run as r
join ops.action as a on a.action_id = r.action_id and a.indicator_id is null and a.finding_id is null
join ops.submission as s on s.file_id = a.file_id
where r.run_id = :run
on conflict do nothing;

-- A number with two readings may be waiting for what its commune says of the year before.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from staging.touched_submission as t
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
join warehouse.dim_period as before
  on before.year = p.year and before.starts <= p.starts and before.ends >= p.ends
  and before.to_publication is null
join warehouse.dim_period as later
  on later.prior_code = before.code and later.to_publication is null
join ops.submission as s
  on s.commune_id = t.commune_id and s.period_id = later.period_id and s.state = 'current'
join ops.row_hold as h on h.file_id = s.file_id and h.code = 'ambiguous-number'
join ops.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = s.commune_id and r.period_id = s.period_id
on conflict do nothing;

-- What was worked out and is to be stated from now on is looked for in the files again.
insert into staging.touched_submission (commune_id, period_id, form)
with stated_now as materialized (
  select i.indicator_id
  from warehouse.dim_indicator as i
  join warehouse.dim_indicator as b
    on b.indicator_id = i.indicator_id and b.to_publication = i.from_publication
  where i.to_publication is null and i.source = 'submitted' and b.source = 'computed'
    and i.from_publication > mart.current_publication()
)
select distinct s.commune_id, s.period_id, s.form
from warehouse.fct_commune_value as v
join ops.submission as s
  on s.commune_id = v.commune_id and s.period_id = v.period_id and s.state = 'current'
where exists (select from stated_now)
  and v.to_publication is null and v.origin = 'c'
  and v.indicator_id = any (array(select n.indicator_id from stated_now as n))
on conflict do nothing;

-- Forms may state the same indicator: which of them counts is decided among all.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from staging.touched_submission as t
join ops.submission as s on s.commune_id = t.commune_id and s.period_id = t.period_id
where s.state = 'current'
on conflict do nothing;

call ops.tell_planner('staging.touched_submission');
