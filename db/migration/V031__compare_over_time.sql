-- Figures are compared with those of last month and last year, as far as nobody doubts these.

alter table staging.figure add column is_doubtful boolean not null;
comment on column staging.figure.is_doubtful is 'Whether another finding holds it, so that nothing of another period is compared with it.';

create unlogged table staging.compared_period (
  period_id integer not null,
  other_id  integer not null,
  other_year integer not null,
  how       text not null,
  primary key (period_id, how, other_id)
);
comment on table staging.compared_period is 'Grain: one period of this run and one with which it is compared, of which anything is known. Key: period_id, how, other_id. Built anew by every run.';
comment on column staging.compared_period.period_id is 'The period.';
comment on column staging.compared_period.other_id is 'The other period.';
comment on column staging.compared_period.other_year is 'Its year.';
comment on column staging.compared_period.how is 'last month; last year; last year''s month, of a longer period; month, of the longer period itself.';

create unlogged table staging.judged_row (
  commune_id      integer not null,
  period_id       integer not null,
  indicator_id    integer not null,
  file_id         integer not null,
  line_no         bigint not null,
  factor          numeric not null,
  actual          numeric,
  actual_half     numeric,
  cumulative      numeric,
  cumulative_half numeric,
  plan            numeric,
  plan_half       numeric,
  prior           numeric,
  prior_half      numeric,
  rate            numeric,
  rate_half       numeric,
  raw_actual      text,
  raw_cumulative  text,
  raw_plan        text,
  raw_prior       text,
  raw_rate        text,
  last_month      numeric,
  last_month_file integer,
  last_month_line bigint,
  last_year       numeric,
  last_year_since numeric,
  last_year_file  integer,
  last_year_line  bigint,
  primary key (commune_id, period_id, indicator_id)
);
comment on table staging.judged_row is 'Grain: one row of a submission that is looked at, with what it can be compared with. Key: commune_id, period_id, indicator_id. Built anew by every run.';
comment on column staging.judged_row.commune_id is 'The commune.';
comment on column staging.judged_row.period_id is 'The period.';
comment on column staging.judged_row.indicator_id is 'The indicator.';
comment on column staging.judged_row.file_id is 'The file.';
comment on column staging.judged_row.line_no is 'The line.';
comment on column staging.judged_row.factor is 'What one unit as written is in the indicator''s unit, of the value that the row is about.';
comment on column staging.judged_row.last_month is 'Value since the start of the year, of last month.';
comment on column staging.judged_row.last_month_file is 'Its file.';
comment on column staging.judged_row.last_month_line is 'Its line.';
comment on column staging.judged_row.last_year is 'Value of the same period last year; of months added up, or the last of them, where it was reported in months alone.';
comment on column staging.judged_row.last_year_since is 'Value since the start of last year.';
comment on column staging.judged_row.last_year_file is 'Its file, where it is of one line.';
comment on column staging.judged_row.last_year_line is 'Its line.';
comment on column staging.judged_row.actual is 'Value of the period, exact, in the indicator''s unit.';
comment on column staging.judged_row.actual_half is 'Half a unit of its last digit.';
comment on column staging.judged_row.raw_actual is 'The cell as it was written.';
comment on column staging.judged_row.cumulative is 'Value since the start of the year, exact, in the indicator''s unit.';
comment on column staging.judged_row.cumulative_half is 'Half a unit of its last digit.';
comment on column staging.judged_row.raw_cumulative is 'The cell as it was written.';
comment on column staging.judged_row.plan is 'Plan as stated, exact, in the indicator''s unit.';
comment on column staging.judged_row.plan_half is 'Half a unit of its last digit.';
comment on column staging.judged_row.raw_plan is 'The cell as it was written.';
comment on column staging.judged_row.prior is 'Last year as stated, exact, in the indicator''s unit.';
comment on column staging.judged_row.prior_half is 'Half a unit of its last digit.';
comment on column staging.judged_row.raw_prior is 'The cell as it was written.';
comment on column staging.judged_row.rate is 'Rate as stated, in per cent, exact, in the indicator''s unit.';
comment on column staging.judged_row.rate_half is 'Half a unit of its last digit.';
comment on column staging.judged_row.raw_rate is 'The cell as it was written.';

create unlogged table staging.column_swap (
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  other_column text not null,
  evidence     text not null,
  primary key (commune_id, period_id, indicator_id)
);
comment on table staging.column_swap is 'Grain: one row whose actual seems to stand in another column, and what belongs there in its place. Key: commune_id, period_id, indicator_id. Built anew by every run.';
comment on column staging.column_swap.commune_id is 'The commune.';
comment on column staging.column_swap.period_id is 'The period.';
comment on column staging.column_swap.indicator_id is 'The indicator.';
comment on column staging.column_swap.other_column is 'plan, cumulative or prior.';
comment on column staging.column_swap.evidence is 'What the two agree with when they are exchanged: target, last year, last month or rate.';

create unlogged table staging.unit_slip (
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  column_name  text not null,
  value        numeric not null,
  compared     numeric not null,
  source       text not null,
  factor       numeric not null,
  expected     numeric not null,
  primary key (commune_id, period_id, indicator_id)
);
comment on table staging.unit_slip is 'Grain: one row whose value is off from what it is compared with by a factor that units differ by. Key: commune_id, period_id, indicator_id. Built anew by every run.';
comment on column staging.unit_slip.commune_id is 'The commune.';
comment on column staging.unit_slip.period_id is 'The period.';
comment on column staging.unit_slip.indicator_id is 'The indicator.';
comment on column staging.unit_slip.column_name is 'actual or cumulative.';
comment on column staging.unit_slip.value is 'The value.';
comment on column staging.unit_slip.compared is 'What it is compared with.';
comment on column staging.unit_slip.source is 'last year, target, prior or plan.';
comment on column staging.unit_slip.factor is 'The factor.';
comment on column staging.unit_slip.expected is 'What the value would be in the right unit.';

create unlogged table staging.changed_unit (
  commune_id integer not null,
  period_id  integer not null,
  primary key (commune_id, period_id)
);
comment on table staging.changed_unit is 'Grain: one commune and period of which figures, or what is in doubt of them, may have changed, so that what is compared with them is judged anew. Key: commune_id, period_id. Built anew by every run.';
comment on column staging.changed_unit.commune_id is 'The commune.';
comment on column staging.changed_unit.period_id is 'The period.';
