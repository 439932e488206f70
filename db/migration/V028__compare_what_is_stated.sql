-- Rules compare what communes state with each other, with what they stated before and with what was
-- assigned. How they judge is configured; what they compare is put together once for all of them.

create table warehouse.dim_rule (
  code             text not null,
  indicator_code   text not null,
  is_active        boolean not null,
  severity         text check (severity in ('hold', 'warning', 'info')),
  times            numeric check (times >= 1),
  nearness         numeric check (nearness >= 1),
  least            numeric check (least >= 0),
  factors          numeric[] not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  primary key (code, indicator_code, from_publication)
);
comment on table warehouse.dim_rule is 'Grain: one rule of reconciliation, or what it does otherwise about one indicator, in one version. Key: code, indicator_code, from_publication.';
comment on column warehouse.dim_rule.code is 'What the rule finds.';
comment on column warehouse.dim_rule.indicator_code is 'The indicator that is judged so; empty for all that have no row of their own.';
comment on column warehouse.dim_rule.is_active is 'Whether the rule judges.';
comment on column warehouse.dim_rule.severity is 'What follows from what it finds; null where the rule itself says.';
comment on column warehouse.dim_rule.times is 'From how many times on two figures are far apart.';
comment on column warehouse.dim_rule.nearness is 'By which part a factor may be missed.';
comment on column warehouse.dim_rule.least is 'Of counted things: figures below it are too small to say anything.';
comment on column warehouse.dim_rule.factors is 'By which a wrong unit is off.';
comment on column warehouse.dim_rule.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_rule.to_publication is 'First publication in which it no longer holds; null while it does.';

create unlogged table staging.rule_in_force (
  code         text not null,
  indicator_id integer not null,
  severity     text,
  times        numeric,
  nearness     numeric,
  least        numeric,
  factors      numeric[] not null,
  primary key (code, indicator_id)
);
comment on table staging.rule_in_force is 'Grain: one rule and indicator that it judges. Key: code, indicator_id. Built anew by every run.';
comment on column staging.rule_in_force.code is 'What the rule finds.';
comment on column staging.rule_in_force.indicator_id is 'The indicator that it judges.';
comment on column staging.rule_in_force.severity is 'What follows from what it finds; null where the rule itself says.';
comment on column staging.rule_in_force.times is 'From how many times on two figures are far apart.';
comment on column staging.rule_in_force.nearness is 'By which part a factor may be missed.';
comment on column staging.rule_in_force.least is 'Of counted things: figures below it are too small to say anything.';
comment on column staging.rule_in_force.factors is 'By which a wrong unit is off.';

create unlogged table staging.judged_indicator (
  indicator_id integer primary key,
  code         text not null,
  name_vi      text not null,
  uom          text not null,
  aggregation  text not null,
  behaviour    text not null,
  is_computed  boolean not null,
  is_whole     boolean not null,
  least_value  numeric
);
comment on table staging.judged_indicator is 'Grain: one indicator, as the rules see it. Key: indicator_id. Built anew by every run.';
comment on column staging.judged_indicator.indicator_id is 'The indicator.';
comment on column staging.judged_indicator.code is 'Its code.';
comment on column staging.judged_indicator.name_vi is 'Its name.';
comment on column staging.judged_indicator.uom is 'Its unit.';
comment on column staging.judged_indicator.aggregation is 'How communes make an area.';
comment on column staging.judged_indicator.behaviour is 'flow or stock.';
comment on column staging.judged_indicator.is_computed is 'Whether it is worked out, so that what files state is only checked.';
comment on column staging.judged_indicator.is_whole is 'Whether it counts things that nobody cuts into pieces, so that a number as written is exact.';
comment on column staging.judged_indicator.least_value is 'Least plausible value.';

create unlogged table staging.structure (
  code         text not null,
  indicator_id integer not null,
  member_id    integer not null,
  role         text not null,
  scale        numeric not null,
  members      integer not null,
  primary key (code, indicator_id, member_id)
);
comment on table staging.structure is 'Grain: one indicator of a relation within a submission. Key: code, indicator_id, member_id. Built anew by every run.';
comment on column staging.structure.code is 'The rule that this is for.';
comment on column staging.structure.indicator_id is 'The indicator that the finding is about: a whole, a ratio, a numerator.';
comment on column staging.structure.member_id is 'An indicator in it.';
comment on column staging.structure.role is 'whole or part; result, numerator or denominator; lesser or greater.';
comment on column staging.structure.scale is 'Factor of a ratio, else 1.';
comment on column staging.structure.members is 'How many members there are, the indicator itself included.';

create unlogged table staging.commune_target (
  commune_id   integer not null,
  year         integer not null,
  indicator_id integer not null,
  authority    text not null,
  kind         text not null,
  value        numeric not null,
  since        date not null,
  until        date not null,
  primary key (commune_id, year, indicator_id, authority, since)
);
comment on table staging.commune_target is 'Grain: one assignment of a target to a commune, while it is in force. Key: commune_id, year, indicator_id, authority, since. Built anew by every run.';
comment on column staging.commune_target.commune_id is 'The commune.';
comment on column staging.commune_target.year is 'The year.';
comment on column staging.commune_target.indicator_id is 'The indicator.';
comment on column staging.commune_target.authority is 'Who assigned it.';
comment on column staging.commune_target.kind is 'What is to be reached.';
comment on column staging.commune_target.value is 'In the indicator''s unit.';
comment on column staging.commune_target.since is 'From when on it is in force.';
comment on column staging.commune_target.until is 'Until when: the eve of the assignment that adjusts it.';

create unlogged table staging.sieved (
  code       text not null,
  commune_id integer not null,
  period_id  integer not null,
  checked    bigint not null,
  unchecked  bigint not null,
  suspected  bigint not null
);
comment on table staging.sieved is 'Grain: how the relations of one rule stand in one commune and period, by one look at all rows. No key: several looks add up. Built anew by every run.';
comment on column staging.sieved.code is 'The rule.';
comment on column staging.sieved.commune_id is 'The commune.';
comment on column staging.sieved.period_id is 'The period.';
comment on column staging.sieved.checked is 'Relations that could be checked.';
comment on column staging.sieved.unchecked is 'Relations that lack what they are compared with.';
comment on column staging.sieved.suspected is 'Those that do not hold to the last digit, so that they are looked at.';

create unlogged table staging.contributed_column (
  column_name text primary key,
  rows        bigint
);
comment on table staging.contributed_column is 'Grain: one column in which the submissions of this run have numbers. Key: column_name. Where it is not there, nobody needs to look for any. Built anew by every run.';
comment on column staging.contributed_column.column_name is 'cumulative, plan, prior or rate.';
comment on column staging.contributed_column.rows is 'In about how many rows; null where nobody counted.';

create unlogged table staging.suspect (
  commune_id    integer not null,
  period_id     integer not null,
  year          integer not null,
  cut_off       date not null,
  kind          text not null,
  last_month_id integer,
  prior_id      integer not null,
  primary key (commune_id, period_id)
);
comment on table staging.suspect is 'Grain: one commune and period of which some relation does not hold to the last digit. Key: commune_id, period_id. Built anew by every run.';
comment on column staging.suspect.commune_id is 'The commune.';
comment on column staging.suspect.period_id is 'The period.';
comment on column staging.suspect.year is 'Its year.';
comment on column staging.suspect.cut_off is 'The day whose state counts.';
comment on column staging.suspect.kind is 'month, quarter, half, nine_months or year.';
comment on column staging.suspect.last_month_id is 'Of a month after January: the month before.';
comment on column staging.suspect.prior_id is 'The same period last year.';

create unlogged table staging.held_line (
  file_id integer not null,
  line_no bigint not null,
  primary key (file_id, line_no)
);
comment on table staging.held_line is 'Grain: one line whose value is in doubt, so that no other is compared with it. Key: file_id, line_no. Built anew by every run.';
comment on column staging.held_line.file_id is 'The file.';
comment on column staging.held_line.line_no is 'The line.';

create unlogged table staging.figure (
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  column_name  text not null,
  authority    text not null,
  value        numeric not null,
  half         numeric not null,
  factor       numeric not null,
  raw          text,
  file_id      integer,
  line_no      bigint,
  is_judged    boolean not null,
  primary key (commune_id, period_id, indicator_id, column_name, authority)
);
comment on table staging.figure is 'Grain: one cell with a number of a submission that is looked at, or compared with; or a target that is in force. Key: commune_id, period_id, indicator_id, column_name, authority. Built anew by every run.';
comment on column staging.figure.commune_id is 'The commune.';
comment on column staging.figure.period_id is 'The period.';
comment on column staging.figure.indicator_id is 'The indicator.';
comment on column staging.figure.column_name is 'actual, cumulative, plan, prior or rate; target for what was assigned.';
comment on column staging.figure.authority is 'Of a target: who assigned it; else empty.';
comment on column staging.figure.value is 'Exact, in the indicator''s unit; 0 where there is nothing to report.';
comment on column staging.figure.half is 'Half a unit of the last digit as written, in the indicator''s unit; 0 of what is counted or assigned.';
comment on column staging.figure.factor is 'What one unit as written is in the indicator''s unit.';
comment on column staging.figure.raw is 'The cell as it was written; null of a target.';
comment on column staging.figure.file_id is 'The file; null of a target.';
comment on column staging.figure.line_no is 'The line; null of a target.';
comment on column staging.figure.is_judged is 'Whether it is of a submission that is judged, and not only compared with.';

create unlogged table staging.relation_wish (
  relation          text not null,
  code              text not null,
  kind              text not null,
  commune_id        integer not null,
  period_id         integer not null,
  indicator_id      integer not null,
  column_name       text not null,
  choice            integer not null,
  scale             numeric not null default 1,
  ordinal           integer not null,
  role              text not null,
  coefficient       numeric not null default 1,
  cell_period_id    integer not null,
  cell_indicator_id integer not null,
  cell_column       text not null,
  authority         text not null default '',
  primary key (relation, ordinal)
);
comment on table staging.relation_wish is 'Grain: one cell that a relation needs; where one of its cells has no number, there is no relation. Key: relation, ordinal. Columns as in staging.relation_cell. Built anew by every run.';
comment on column staging.relation_wish.relation is 'The relation.';
comment on column staging.relation_wish.code is 'The rule.';
comment on column staging.relation_wish.kind is 'sum, difference, equality, order or ratio.';
comment on column staging.relation_wish.commune_id is 'The commune.';
comment on column staging.relation_wish.period_id is 'The period.';
comment on column staging.relation_wish.indicator_id is 'The indicator that the finding is about.';
comment on column staging.relation_wish.column_name is 'The column that the finding is about.';
comment on column staging.relation_wish.choice is 'Of relations of which one must hold: which is tried first.';
comment on column staging.relation_wish.scale is 'Of a ratio: the factor; else 1.';
comment on column staging.relation_wish.ordinal is 'Place of the cell.';
comment on column staging.relation_wish.role is 'What the cell is in the relation.';
comment on column staging.relation_wish.coefficient is 'What its value is multiplied by.';
comment on column staging.relation_wish.cell_period_id is 'The period of the cell.';
comment on column staging.relation_wish.cell_indicator_id is 'The indicator of the cell.';
comment on column staging.relation_wish.cell_column is 'The column of the cell.';
comment on column staging.relation_wish.authority is 'Of a target: who assigned it; else empty.';

create unlogged table staging.relation_cell (
  relation          text not null,
  code              text not null,
  kind              text not null,
  commune_id        integer not null,
  period_id         integer not null,
  indicator_id      integer not null,
  column_name       text not null,
  choice            integer not null,
  scale             numeric not null,
  ordinal           integer not null,
  role              text not null,
  coefficient       numeric not null,
  cell_period_id    integer not null,
  cell_indicator_id integer not null,
  cell_column       text not null,
  value             numeric not null,
  half              numeric not null,
  factor            numeric not null,
  raw               text,
  file_id           integer,
  line_no           bigint,
  authority         text not null,
  primary key (relation, ordinal)
);
comment on table staging.relation_cell is 'Grain: one cell of a relation. Key: relation, ordinal. Built anew by every run.';
comment on column staging.relation_cell.relation is 'The relation.';
comment on column staging.relation_cell.code is 'The rule.';
comment on column staging.relation_cell.kind is 'sum, difference, equality: coefficient × value add up to nothing; order: to nothing or less; ratio: scale × numerators ÷ denominators is the result.';
comment on column staging.relation_cell.commune_id is 'The commune.';
comment on column staging.relation_cell.period_id is 'The period.';
comment on column staging.relation_cell.indicator_id is 'The indicator that the finding is about.';
comment on column staging.relation_cell.column_name is 'The column that the finding is about.';
comment on column staging.relation_cell.choice is 'Of relations of which one must hold: which is tried first.';
comment on column staging.relation_cell.scale is 'Of a ratio: the factor; else 1.';
comment on column staging.relation_cell.ordinal is 'Place of the cell; 1 is the one that the finding is about.';
comment on column staging.relation_cell.role is 'whole, part, numerator, denominator, result, lesser, greater, stated or expected.';
comment on column staging.relation_cell.coefficient is 'Of a sum, and within numerator and denominator: what the value is multiplied by.';
comment on column staging.relation_cell.cell_period_id is 'The period of the cell.';
comment on column staging.relation_cell.cell_indicator_id is 'The indicator of the cell.';
comment on column staging.relation_cell.cell_column is 'The column of the cell; target for an assigned target, which is no cell.';
comment on column staging.relation_cell.value is 'Exact, in the indicator''s unit.';
comment on column staging.relation_cell.half is 'By how much the cell can be off for being rounded.';
comment on column staging.relation_cell.factor is 'What one unit as written is in the indicator''s unit.';
comment on column staging.relation_cell.raw is 'The cell as it was written; null of a target, and where nothing is reported.';
comment on column staging.relation_cell.file_id is 'The file; null of a target.';
comment on column staging.relation_cell.line_no is 'The line; null of a target.';
comment on column staging.relation_cell.authority is 'Of a target: who assigned it; else empty.';

create unlogged table staging.relation (
  relation     text primary key,
  code         text not null,
  kind         text not null,
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  column_name  text not null,
  choice       integer not null,
  scale        numeric not null,
  expected     numeric,
  tolerance    numeric not null,
  is_broken    boolean not null,
  is_cut       boolean not null
);
comment on table staging.relation is 'Grain: one relation between cells of a commune and period of which some relation is broken. Key: relation. Built anew by every run; of relations of which one must hold, one is here.';
comment on column staging.relation.relation is 'The relation: rule, commune, period, indicator, column, choice.';
comment on column staging.relation.code is 'The rule.';
comment on column staging.relation.kind is 'sum, difference, equality, order or ratio.';
comment on column staging.relation.commune_id is 'The commune.';
comment on column staging.relation.period_id is 'The period.';
comment on column staging.relation.indicator_id is 'The indicator that the finding is about.';
comment on column staging.relation.column_name is 'The column that the finding is about.';
comment on column staging.relation.choice is 'Of relations of which one must hold: which this is.';
comment on column staging.relation.scale is 'Of a ratio: the factor; else 1.';
comment on column staging.relation.expected is 'What the first cell must be for it to hold; null where there is no one value.';
comment on column staging.relation.tolerance is 'By how much it can miss for cells being rounded: half a unit of the last digit of each.';
comment on column staging.relation.is_broken is 'Whether no rounding explains it.';
comment on column staging.relation.is_cut is 'Of a ratio: whether it is explained by a result that was cut instead of rounded.';

create table ops.relation_count (
  run_id    bigint not null references ops.run,
  code      text not null,
  checked   bigint not null,
  broken    bigint not null,
  unchecked bigint not null,
  primary key (run_id, code)
);
comment on table ops.relation_count is 'Grain: one rule of one run. Key: run_id, code.';
comment on column ops.relation_count.run_id is 'The run.';
comment on column ops.relation_count.code is 'The rule.';
comment on column ops.relation_count.checked is 'Relations that could be checked.';
comment on column ops.relation_count.broken is 'Those that do not hold.';
comment on column ops.relation_count.unchecked is 'Relations that lack what they are compared with.';

alter table ops.finding add column proposal text, add column effect numeric;
comment on column ops.finding.proposal is 'What the value probably should be: the fewest keystrokes away from what was written; null where there is none or more than one.';
comment on column ops.finding.effect is 'By how much the total of the area above would move if the proposal, else the expected value, were true; null where it would not, or nobody can tell.';
alter table staging.finding_candidate add column effect numeric;
comment on column staging.finding_candidate.effect is 'By how much the total of the area above would move if the expected value were true; null where it would not.';

alter table ops.submission_part
  add column with_cumulative bigint,
  add column with_plan bigint,
  add column with_prior bigint,
  add column with_rate bigint;
comment on column ops.submission_part.with_cumulative is 'Rows that state a value since the start of the year; null where nobody counted.';
comment on column ops.submission_part.with_plan is 'Rows that state a plan; null where nobody counted.';
comment on column ops.submission_part.with_prior is 'Rows that state a figure of last year; null where nobody counted.';
comment on column ops.submission_part.with_rate is 'Rows that state a rate; null where nobody counted.';
alter table ops.submission
  add column with_cumulative bigint,
  add column with_plan bigint,
  add column with_prior bigint,
  add column with_rate bigint;
comment on column ops.submission.with_cumulative is 'Rows that state a value since the start of the year; null where nobody counted.';
comment on column ops.submission.with_plan is 'Rows that state a plan; null where nobody counted.';
comment on column ops.submission.with_prior is 'Rows that state a figure of last year; null where nobody counted.';
comment on column ops.submission.with_rate is 'Rows that state a rate; null where nobody counted.';
