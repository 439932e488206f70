-- What the files say, row by row, after normalization. Logged tables: a restart counts on them.

create table staging.submission_row (
  file_id      integer not null,
  line_no      integer not null,
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  is_nothing   boolean not null,
  is_repeat    boolean not null,
  actual       numeric,
  cumulative   numeric,
  plan         numeric,
  prior        numeric,
  rate         numeric,
  raw_actual   text,
  raw_cumulative text,
  raw_plan     text,
  raw_prior    text,
  raw_rate     text,
  raw_uom      text
);
create index on staging.submission_row using brin (file_id, line_no) with (pages_per_range = 16);
create index on staging.submission_row (file_id) where is_repeat;
comment on table staging.submission_row is 'Grain: one indicator row of one file that was not refused. Key: file_id, line_no. Kept: lineage reads it, and a withdrawn submission falls back on the one before.';
comment on column staging.submission_row.file_id is 'The file.';
comment on column staging.submission_row.line_no is 'Line in the file, as an editor counts.';
comment on column staging.submission_row.commune_id is 'The commune that reports.';
comment on column staging.submission_row.period_id is 'The period.';
comment on column staging.submission_row.indicator_id is 'The indicator.';
comment on column staging.submission_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.submission_row.is_repeat is 'Whether the same indicator stood in the same submission before.';
comment on column staging.submission_row.actual is 'Value of the period, in the indicator''s unit.';
comment on column staging.submission_row.cumulative is 'Value since the start of the year.';
comment on column staging.submission_row.plan is 'Plan as stated.';
comment on column staging.submission_row.prior is 'Same period last year as stated.';
comment on column staging.submission_row.rate is 'Rate of plan as stated, in per cent.';
comment on column staging.submission_row.raw_actual is 'The cell as it was written.';
comment on column staging.submission_row.raw_cumulative is 'The cell as it was written.';
comment on column staging.submission_row.raw_plan is 'The cell as it was written.';
comment on column staging.submission_row.raw_prior is 'The cell as it was written.';
comment on column staging.submission_row.raw_rate is 'The cell as it was written.';
comment on column staging.submission_row.raw_uom is 'The unit as it was written; null when the row names none.';

create table staging.row_hold (
  file_id     integer not null,
  line_no     integer not null,
  code        text not null,
  column_name text,
  value       text,
  arguments   text[] not null
);
create index on staging.row_hold (file_id, line_no);
comment on table staging.row_hold is 'Grain: one reason found while reading to keep a row out of the totals. Key: file_id, line_no, code, column_name.';
comment on column staging.row_hold.file_id is 'The file.';
comment on column staging.row_hold.line_no is 'Line in the file.';
comment on column staging.row_hold.code is 'Code of the finding.';
comment on column staging.row_hold.column_name is 'Column, by the contract''s name; null for the whole row.';
comment on column staging.row_hold.value is 'The cell as it was written.';
comment on column staging.row_hold.arguments is 'What the message is filled with.';

create table staging.submission_part (
  file_id       integer not null,
  commune_id    integer not null,
  period_id     integer not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  primary key (file_id, commune_id, period_id)
);
comment on table staging.submission_part is 'Grain: what one file holds for one commune and period. Key: file_id, commune_id, period_id.';
comment on column staging.submission_part.file_id is 'The file.';
comment on column staging.submission_part.commune_id is 'The commune that reports.';
comment on column staging.submission_part.period_id is 'The period.';
comment on column staging.submission_part.rows_accepted is 'Rows that were not refused.';
comment on column staging.submission_part.rows_rejected is 'Rows that were refused.';

create table staging.contribution (
  file_id    integer not null,
  commune_id integer not null,
  period_id  integer not null,
  form       text not null,
  ordinal    integer not null,
  is_alone   boolean not null,
  primary key (file_id, commune_id, period_id)
);
comment on table staging.contribution is 'Grain: one file that makes the figures of a commune, period and form that the running run touches. Key: file_id, commune_id, period_id. Built anew by every run.';
comment on column staging.contribution.file_id is 'The file.';
comment on column staging.contribution.commune_id is 'The commune that reports.';
comment on column staging.contribution.period_id is 'The period.';
comment on column staging.contribution.form is 'Code of the form.';
comment on column staging.contribution.ordinal is '1 for the full submission, then its supplements; the highest that has an indicator wins.';
comment on column staging.contribution.is_alone is 'Whether no other file contributes, so that nothing needs to be chosen.';

create table staging.touched_submission (
  commune_id integer not null,
  period_id  integer not null,
  form       text not null,
  primary key (commune_id, period_id, form)
);
comment on table staging.touched_submission is 'Grain: one commune, period and form that the running run works out anew. Key: all columns. Built anew by every run.';
comment on column staging.touched_submission.commune_id is 'The commune that reports.';
comment on column staging.touched_submission.period_id is 'The period.';
comment on column staging.touched_submission.form is 'Code of the form.';

create table staging.finding_candidate (
  code         text not null,
  severity     text not null,
  period_id    integer,
  commune_id   integer,
  indicator_id integer,
  form         text,
  file_id      integer,
  line_no      bigint,
  column_name  text,
  value        text,
  expected     text,
  arguments    text[] not null,
  subject      text not null generated always as (
    code || '/' || coalesce(period_id::text, '') || '/' || coalesce(commune_id::text, '')
    || '/' || coalesce(indicator_id::text, '') || '/' || coalesce(form, '')
    || '/' || coalesce(file_id::text, '') || '/' || coalesce(line_no::text, '')
    || '/' || coalesce(column_name, '')
  ) stored
);
comment on table staging.finding_candidate is 'Grain: one thing that a rule of the running run found. No key: rules only add. Built anew by every run.';
comment on column staging.finding_candidate.code is 'Code of the finding.';
comment on column staging.finding_candidate.severity is 'hold, warning or info.';
comment on column staging.finding_candidate.period_id is 'The period.';
comment on column staging.finding_candidate.commune_id is 'The commune, or null.';
comment on column staging.finding_candidate.indicator_id is 'The indicator, or null.';
comment on column staging.finding_candidate.form is 'The form, where it is about a submission.';
comment on column staging.finding_candidate.file_id is 'The file, or null.';
comment on column staging.finding_candidate.line_no is 'Line in the file.';
comment on column staging.finding_candidate.column_name is 'Column, by the contract''s name.';
comment on column staging.finding_candidate.value is 'What was stated.';
comment on column staging.finding_candidate.expected is 'What it was compared with.';
comment on column staging.finding_candidate.subject is 'What it is about, as one text; as in ops.finding.';
comment on column staging.finding_candidate.arguments is 'What the message is filled with, from {1} on; {0} is value.';

create view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate
from staging.contribution as c
join staging.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
where c.is_alone and not r.is_repeat
union all
(
  select distinct on (r.commune_id, r.period_id, c.form, r.indicator_id)
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
    r.actual, r.cumulative, r.plan, r.prior, r.rate
  from staging.contribution as c
  join staging.submission_row as r
    on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
  where not c.is_alone and not r.is_repeat
  order by r.commune_id, r.period_id, c.form, r.indicator_id, c.ordinal desc
);
comment on view staging.effective_row is 'Grain: one indicator of one commune, period and form that the running run touches: the row that counts. Key: commune_id, period_id, form, indicator_id.';
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

create view staging.desired_value as
select
  r.period_id, r.indicator_id, r.commune_id, r.form, r.file_id, r.line_no,
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
comment on view staging.desired_value is 'Grain: one value that the warehouse should hold after the running run, of what it touches; computed indicators excepted. Key: period_id, indicator_id, commune_id, form.';
comment on column staging.desired_value.period_id is 'The period.';
comment on column staging.desired_value.indicator_id is 'The indicator.';
comment on column staging.desired_value.commune_id is 'The commune.';
comment on column staging.desired_value.form is 'Code of the form.';
comment on column staging.desired_value.file_id is 'The file.';
comment on column staging.desired_value.line_no is 'Line in the file.';
comment on column staging.desired_value.is_reported is 'Whether the commune counts as having reported.';
comment on column staging.desired_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column staging.desired_value.actual is 'Value of the period.';
comment on column staging.desired_value.cumulative is 'Value since the start of the year.';
comment on column staging.desired_value.prior is 'Same period last year as stated.';
comment on column staging.desired_value.plan is 'Plan as stated.';

create function ops.fill(template text, arguments text[]) returns text
language plpgsql immutable as $$
declare
  filled text := template;
begin
  for i in 1 .. coalesce(array_length(arguments, 1), 0) loop
    filled := replace(filled, '{' || (i - 1) || '}', coalesce(arguments[i], ''));
  end loop;
  return filled;
end $$;
comment on function ops.fill(text, text[]) is 'Fills {0}, {1} … of a sentence; a missing argument leaves nothing behind.';
