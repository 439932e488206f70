-- The planner takes file, commune and period for independent of each other and expects a row where hundreds come:
-- queries that compare the rows of a run with each other looked all of them up again for each. As long as they
-- are few they are put together once, with statistics.
create unlogged table staging.gathered_row (
  file_id      integer not null,
  line_no      integer not null,
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  is_nothing   boolean not null,
  actual       numeric,
  cumulative   numeric,
  plan         numeric,
  prior        numeric,
  rate         numeric,
  obs_status   smallint,
  form         text not null,
  ordinal      integer not null,
  is_alone     boolean not null,
  is_proved    boolean not null,
  primary key (file_id, line_no)
) with (autovacuum_enabled = off);
comment on table staging.gathered_row is 'Grain: one row of a file that contributes to what the running run touches; empty as long as they were not gathered, or where they are too many. Key: file_id, line_no. Built anew by every run.';
comment on column staging.gathered_row.file_id is 'The file.';
comment on column staging.gathered_row.line_no is 'Line in the file.';
comment on column staging.gathered_row.commune_id is 'The commune that reports.';
comment on column staging.gathered_row.period_id is 'The period.';
comment on column staging.gathered_row.indicator_id is 'The indicator.';
comment on column staging.gathered_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.gathered_row.actual is 'Value of the period.';
comment on column staging.gathered_row.cumulative is 'Value since the start of the year.';
comment on column staging.gathered_row.plan is 'Plan as stated.';
comment on column staging.gathered_row.prior is 'Same period last year as stated.';
comment on column staging.gathered_row.rate is 'Rate of plan as stated, in per cent.';
comment on column staging.gathered_row.obs_status is 'How firm its figures are: null final, 1 provisional, 2 estimate.';
comment on column staging.gathered_row.form is 'Code of the form.';
comment on column staging.gathered_row.ordinal is 'Place of the file among those of its commune, period and form; the highest that has an indicator wins.';
comment on column staging.gathered_row.is_alone is 'Whether no other file contributes to this commune and period, so that nothing needs to be chosen.';
comment on column staging.gathered_row.is_proved is 'Whether the submission is known to fit together in itself.';

create view staging.contributed_row as
select
  g.file_id, g.line_no, g.commune_id, g.period_id, g.indicator_id, g.is_nothing,
  g.actual, g.cumulative, g.plan, g.prior, g.rate, g.obs_status,
  g.form, g.ordinal, g.is_alone, g.is_proved
from staging.gathered_row as g
union all
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status,
  c.form, c.ordinal, c.is_alone, c.fitting is not null
from staging.contribution as c
join ops.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
-- Not before the oldest file of the run: rows of the years before need not be passed over.
where not r.is_repeat and r.file_id >= (select min(o.file_id) from staging.contribution as o)
  and not exists (select from staging.gathered_row);
comment on view staging.contributed_row is 'Grain: one row of a file that contributes to what the running run touches, as gathered, or as the file has it. Key: file_id, line_no.';
comment on column staging.contributed_row.file_id is 'The file.';
comment on column staging.contributed_row.line_no is 'Line in the file.';
comment on column staging.contributed_row.commune_id is 'The commune that reports.';
comment on column staging.contributed_row.period_id is 'The period.';
comment on column staging.contributed_row.indicator_id is 'The indicator.';
comment on column staging.contributed_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.contributed_row.actual is 'Value of the period.';
comment on column staging.contributed_row.cumulative is 'Value since the start of the year.';
comment on column staging.contributed_row.plan is 'Plan as stated.';
comment on column staging.contributed_row.prior is 'Same period last year as stated.';
comment on column staging.contributed_row.rate is 'Rate of plan as stated, in per cent.';
comment on column staging.contributed_row.obs_status is 'How firm its figures are: null final, 1 provisional, 2 estimate.';
comment on column staging.contributed_row.form is 'Code of the form.';
comment on column staging.contributed_row.ordinal is 'Place of the file among those of its commune, period and form; the highest that has an indicator wins.';
comment on column staging.contributed_row.is_alone is 'Whether no other file contributes to this commune and period, so that nothing needs to be chosen.';
comment on column staging.contributed_row.is_proved is 'Whether the submission is known to fit together in itself.';

create or replace view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status, r.is_proved
from staging.contributed_row as r
where r.is_alone
union all
(
  select distinct on (f.commune_id, f.period_id, f.indicator_id) f.*
  from (
    select distinct on (r.commune_id, r.period_id, r.indicator_id, r.form)
      r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.form, r.is_nothing,
      r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status, r.is_proved
    from staging.contributed_row as r
    where not r.is_alone
    order by r.commune_id, r.period_id, r.indicator_id, r.form, r.ordinal desc
  ) as f
  order by f.commune_id, f.period_id, f.indicator_id, f.file_id desc
);
comment on column staging.effective_row.is_proved is 'Whether the submission is known to fit together in itself.';

create or replace view staging.unproved_row as
select
  e.file_id, e.line_no, e.commune_id, e.period_id, e.indicator_id, e.is_nothing,
  e.actual, e.cumulative, e.plan, e.prior, e.rate
from staging.effective_row as e
where not e.is_proved;
