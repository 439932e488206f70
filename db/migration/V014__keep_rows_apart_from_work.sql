-- What must last leaves staging, which may be emptied between any two runs: the rows as the files
-- state them and what was held of them when they were read. Lineage rests on both, and a submission
-- that is withdrawn falls back on the rows of the one before.

drop view if exists mart.submission_status, mart.lineage, mart.lineage_claim, mart.commune_result,
  mart.district_total, mart.area_total;
drop function if exists mart.commune_result_as_of(integer), mart.district_total_as_of(integer),
  mart.area_total_as_of(integer), warehouse.commune_value_at(integer),
  warehouse.area_total_at(integer);
drop view staging.desired_value, staging.effective_row;

alter table staging.submission_row set schema ops;
comment on table ops.submission_row is 'Grain: one indicator row of one file that was not refused, as the file states it. Key: file_id, line_no. Permanent: lineage reads it, and a withdrawn submission falls back on the one before.';
drop index ops.submission_row_file_id_line_no_idx;
-- Rows come in file by file, line by line, so that it grows at its end; lineage asks for one of them.
alter table ops.submission_row add primary key (file_id, line_no);

alter table staging.row_hold set schema ops;
comment on table ops.row_hold is 'Grain: one reason found while reading to keep a row out of the totals. Key: file_id, line_no, code, column_name. Permanent, as the row is.';
alter index ops.row_hold_file_id_line_no_idx rename to holds_of_a_row;

-- Counted while reading, turned into submissions by reconcile: a restart in between needs them.
alter table staging.submission_part set schema ops;
comment on table ops.submission_part is 'Grain: what one file that was read holds for one commune and period, until reconcile makes a submission of it. Key: file_id, commune_id, period_id.';

comment on column staging.contribution.is_alone is 'Whether no other file contributes to this commune and period, so that nothing needs to be chosen.';

create view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate
from staging.contribution as c
join ops.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
-- Not before the oldest file of the run: rows of the years before need not be passed over.
where c.is_alone and not r.is_repeat
  and r.file_id >= (select min(o.file_id) from staging.contribution as o)
union all
(
  select distinct on (r.commune_id, r.period_id, r.indicator_id)
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
    r.actual, r.cumulative, r.plan, r.prior, r.rate
  from staging.contribution as c
  join ops.submission_row as r
    on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
  where not c.is_alone and not r.is_repeat
    and r.file_id >= (select min(o.file_id) from staging.contribution as o)
  order by r.commune_id, r.period_id, r.indicator_id, c.ordinal desc, r.file_id desc
);
comment on view staging.effective_row is 'Grain: one indicator of one commune and period that the running run touches: the row that counts. Key: commune_id, period_id, indicator_id.';
comment on column staging.effective_row.file_id is 'The file.';
comment on column staging.effective_row.line_no is 'Line in the file.';
comment on column staging.effective_row.commune_id is 'The commune that reports.';
comment on column staging.effective_row.period_id is 'The period.';
comment on column staging.effective_row.indicator_id is 'The indicator.';
comment on column staging.effective_row.form is 'Code of the form.';
comment on column staging.effective_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.effective_row.actual is 'Value of the period.';
comment on column staging.effective_row.cumulative is 'Value since the start of the year.';
comment on column staging.effective_row.plan is 'Plan as stated.';
comment on column staging.effective_row.prior is 'Same period last year as stated.';
comment on column staging.effective_row.rate is 'Rate of plan as stated, in per cent.';

create view staging.submitted_value as
select
  r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no,
  h.file_id is null
    and (r.actual is not null or r.cumulative is not null or r.is_nothing) as is_reported,
  h.file_id is not null as is_held,
  r.actual, r.cumulative, r.prior, r.plan
from staging.effective_row as r
join warehouse.dim_indicator as i
  on i.indicator_id = r.indicator_id and i.to_publication is null and i.source = 'submitted'
left join (
  select distinct f.file_id, f.line_no
  from ops.finding as f
  where f.severity = 'hold' and f.state = 'open'
) as h on h.file_id = r.file_id and h.line_no = r.line_no;
comment on view staging.submitted_value is 'Grain: one submitted value that the warehouse should hold after the running run, of what it touches. Key: period_id, indicator_id, commune_id.';
comment on column staging.submitted_value.period_id is 'The period.';
comment on column staging.submitted_value.indicator_id is 'The indicator.';
comment on column staging.submitted_value.commune_id is 'The commune.';
comment on column staging.submitted_value.file_id is 'The file.';
comment on column staging.submitted_value.line_no is 'Line in the file.';
comment on column staging.submitted_value.is_reported is 'Whether the commune counts as having reported.';
comment on column staging.submitted_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column staging.submitted_value.actual is 'Value of the period.';
comment on column staging.submitted_value.cumulative is 'Value since the start of the year.';
comment on column staging.submitted_value.prior is 'Same period last year as stated.';
comment on column staging.submitted_value.plan is 'Plan as stated.';

-- Filled and read within the step load, one transaction: a crash may empty it.
create table staging.desired_value (
  lane         smallint not null,
  period_id    integer not null,
  indicator_id integer not null,
  commune_id   integer not null,
  file_id      integer,
  line_no      integer,
  year         smallint not null,
  origin       "char" not null,
  is_reported  boolean not null,
  is_held      boolean not null,
  actual       numeric,
  cumulative   numeric,
  prior        numeric,
  plan         numeric,
  stated_actual     numeric,
  stated_cumulative numeric,
  stated_prior      numeric
) partition by list (lane);
comment on table staging.desired_value is 'Grain: one value that the warehouse should hold after the running run, of the communes and periods that it touches. Key: period_id, indicator_id, commune_id. Built anew by every run.';
comment on column staging.desired_value.lane is 'Which of the connections that load at once works on it.';
comment on column staging.desired_value.period_id is 'The period.';
comment on column staging.desired_value.indicator_id is 'The indicator.';
comment on column staging.desired_value.commune_id is 'The commune.';
comment on column staging.desired_value.file_id is 'File that states it; null where nothing was submitted.';
comment on column staging.desired_value.line_no is 'Line of that file.';
comment on column staging.desired_value.year is 'The year of the period.';
comment on column staging.desired_value.origin is 's submitted, c computed from other indicators.';
comment on column staging.desired_value.is_reported is 'Whether the commune counts as having reported.';
comment on column staging.desired_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column staging.desired_value.actual is 'Value of the period.';
comment on column staging.desired_value.cumulative is 'Value since the start of the year.';
comment on column staging.desired_value.prior is 'Same period last year as stated or as computed from what is stated.';
comment on column staging.desired_value.plan is 'Plan as stated.';
comment on column staging.desired_value.stated_actual is 'What the file states for a computed indicator.';
comment on column staging.desired_value.stated_cumulative is 'What the file states as cumulative for a computed indicator.';
comment on column staging.desired_value.stated_prior is 'What the file states as last year for a computed indicator.';

create unlogged table staging.touched_unit (
  period_id  integer not null,
  commune_id integer not null,
  year       smallint not null,
  is_new     boolean not null,
  lane       smallint not null,
  primary key (period_id, commune_id)
);
comment on table staging.touched_unit is 'Grain: one commune and period whose values the running run works out anew. Key: period_id, commune_id. Built anew by every run.';
comment on column staging.touched_unit.period_id is 'The period.';
comment on column staging.touched_unit.commune_id is 'The commune.';
comment on column staging.touched_unit.year is 'The year of the period.';
comment on column staging.touched_unit.is_new is 'Whether the warehouse holds nothing of the period yet, so that nothing needs to be compared.';
comment on column staging.touched_unit.lane is 'Which of the connections that load at once works on it.';

create table staging.stated_total (
  lane         smallint not null,
  period_id    integer not null,
  indicator_id integer not null,
  commune_id   integer not null,
  file_id      integer not null,
  line_no      integer not null,
  actual       numeric,
  cumulative   numeric,
  prior        numeric,
  plan         numeric
) partition by list (lane);
comment on table staging.stated_total is 'Grain: what a file states for a computed indicator of one commune and period that the running run touches. Key: period_id, indicator_id, commune_id. Built anew by every run.';
comment on column staging.stated_total.lane is 'Which of the connections that load at once works on it.';
comment on column staging.stated_total.period_id is 'The period.';
comment on column staging.stated_total.indicator_id is 'The computed indicator.';
comment on column staging.stated_total.commune_id is 'The commune.';
comment on column staging.stated_total.file_id is 'The file.';
comment on column staging.stated_total.line_no is 'Line of that file.';
comment on column staging.stated_total.actual is 'Value of the period as stated.';
comment on column staging.stated_total.cumulative is 'Value since the start of the year as stated.';
comment on column staging.stated_total.prior is 'Same period last year as stated.';
comment on column staging.stated_total.plan is 'Plan as stated.';
