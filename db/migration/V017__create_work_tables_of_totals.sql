-- What the step aggregate hands from one statement to the next. Filled and read within one
-- transaction, so that a crash may empty them.

drop table staging.touched_pair;

create unlogged table staging.recomputed_pair (
  period_id    integer not null,
  indicator_id integer not null,
  primary key (period_id, indicator_id)
);
comment on table staging.recomputed_pair is 'Grain: one period and indicator whose totals the running run works out from all values, because reference data changed that govern them. Key: period_id, indicator_id. Built anew by every run.';
comment on column staging.recomputed_pair.period_id is 'The period.';
comment on column staging.recomputed_pair.indicator_id is 'The indicator.';

create unlogged table staging.area_above (
  area_id  integer not null,
  below_id integer not null,
  is_child boolean not null,
  primary key (area_id, below_id)
);
comment on table staging.area_above is 'Grain: an area and one that lies in it, itself included. Key: area_id, below_id. Built anew by every run.';
comment on column staging.area_above.area_id is 'The larger area.';
comment on column staging.area_above.below_id is 'The area in it.';
comment on column staging.area_above.is_child is 'Whether nothing lies between the two.';

create unlogged table staging.placed_commune (
  commune_id integer primary key,
  area_id    integer not null,
  valid_from date not null,
  valid_to   date not null
);
comment on table staging.placed_commune is 'Grain: one commune and the area that its values go to first. Key: commune_id. Built anew by every run.';
comment on column staging.placed_commune.commune_id is 'The commune.';
comment on column staging.placed_commune.area_id is 'Its area.';
comment on column staging.placed_commune.valid_from is 'Its first day.';
comment on column staging.placed_commune.valid_to is 'Its last day, infinity while it exists.';

create unlogged table staging.rollup_rule (
  indicator_id integer primary key,
  rule         text not null check (rule in ('sum', 'last', 'each')),
  weight_id    integer,
  is_mean      boolean not null
);
comment on table staging.rollup_rule is 'Grain: how an indicator''s totals of longer periods come from those of months. Key: indicator_id. Built anew by every run.';
comment on column staging.rollup_rule.indicator_id is 'The indicator.';
comment on column staging.rollup_rule.rule is 'sum of the months, the last month, or each commune by itself where totals of months do not tell.';
comment on column staging.rollup_rule.weight_id is 'Of a mean: the indicator that weighs it.';
comment on column staging.rollup_rule.is_mean is 'Whether it is a mean.';

create unlogged table staging.total_change (
  period_id      integer not null,
  indicator_id   integer not null,
  area_id        integer not null,
  value_count    integer not null default 0,
  held           integer not null default 0,
  derived        integer not null default 0,
  reported       integer not null default 0,
  yes            integer not null default 0,
  with_actual    integer not null default 0,
  with_cumulative integer not null default 0,
  with_both      integer not null default 0,
  with_prior     integer not null default 0,
  actual_alone   numeric,
  actual_beside  numeric,
  cumulative_sum numeric,
  prior_alone    numeric,
  prior_beside   numeric,
  dividend       numeric,
  divisor        numeric,
  prior_dividend numeric,
  prior_divisor  numeric
);
comment on table staging.total_change is 'Grain: by how much the sums of one period and indicator change in one area, its communes without those of areas below. No key: what is said of the same area adds up. Built anew by every run.';
comment on column staging.total_change.period_id is 'The period.';
comment on column staging.total_change.indicator_id is 'The indicator.';
comment on column staging.total_change.area_id is 'The area.';
comment on column staging.total_change.value_count is 'Values.';
comment on column staging.total_change.held is 'Values that are held.';
comment on column staging.total_change.derived is 'Values rolled up from months.';
comment on column staging.total_change.reported is 'Expected communes that report.';
comment on column staging.total_change.yes is 'Values above 0, of a yes/no answer.';
comment on column staging.total_change.with_actual is 'Values with an actual that is not held.';
comment on column staging.total_change.with_cumulative is 'Values with a cumulative that is not held.';
comment on column staging.total_change.with_both is 'Values with both.';
comment on column staging.total_change.with_prior is 'Values with a figure of last year that is not held.';
comment on column staging.total_change.actual_alone is 'Sum of actuals without a cumulative; null for none.';
comment on column staging.total_change.actual_beside is 'Sum of actuals beside a cumulative; null for none.';
comment on column staging.total_change.cumulative_sum is 'Sum of cumulatives; null for none.';
comment on column staging.total_change.prior_alone is 'Sum of last year''s figures without a cumulative; null for none.';
comment on column staging.total_change.prior_beside is 'Sum of last year''s figures beside a cumulative; null for none.';
comment on column staging.total_change.dividend is 'Of a mean: sum of value × weight; null for none.';
comment on column staging.total_change.divisor is 'Of a mean: sum of weights; null for none.';
comment on column staging.total_change.prior_dividend is 'Of a mean: sum of last year''s value × weight; null for none.';
comment on column staging.total_change.prior_divisor is 'Of a mean: sum of last year''s weights; null for none.';

create unlogged table staging.desired_total (
  like warehouse.fct_area_total including comments
);
alter table staging.desired_total
  drop column to_publication,
  drop column from_publication,
  add column is_ratio boolean not null;
comment on column staging.desired_total.is_ratio is 'Whether it is worked out from other totals, once those are known.';
comment on table staging.desired_total is 'Grain: one total that the warehouse should hold after the running run, of those it touches. Key: period_id, area_id, indicator_id, by the way it is filled. Built anew by every run.';

create unlogged table staging.touched_long (
  period_id       integer not null,
  area_id         integer not null,
  year            smallint not null,
  starts          date not null,
  ends            date not null,
  month_ids       integer[] not null,
  usual_months    integer[],
  primary key (period_id, area_id)
);
comment on table staging.touched_long is 'Grain: one longer period and area whose totals are made from months that the run touches; the area''s own communes, without those of areas below. Key: period_id, area_id. Built anew by every run.';
comment on column staging.touched_long.period_id is 'The longer period.';
comment on column staging.touched_long.area_id is 'The area.';
comment on column staging.touched_long.year is 'Its year.';
comment on column staging.touched_long.starts is 'First day of the period.';
comment on column staging.touched_long.ends is 'Last day of the period.';
comment on column staging.touched_long.month_ids is 'The months that it is made of, in their order.';
comment on column staging.touched_long.usual_months is 'The months that most regular communes of the area have values of; null where none is regular.';

create unlogged table staging.rollup_commune (
  period_id  integer not null,
  area_id    integer not null,
  commune_id integer not null,
  months     integer[] not null,
  is_uniform boolean not null,
  is_regular boolean not null default false,
  primary key (period_id, commune_id)
);
comment on table staging.rollup_commune is 'Grain: one commune of a touched longer period and area. Key: period_id, commune_id. Built anew by every run.';
comment on column staging.rollup_commune.period_id is 'The longer period.';
comment on column staging.rollup_commune.area_id is 'Its area.';
comment on column staging.rollup_commune.commune_id is 'The commune.';
comment on column staging.rollup_commune.months is 'The months that it has values of, in their order.';
comment on column staging.rollup_commune.is_uniform is 'Whether it exists throughout the period, states nothing for the period itself, and its months consist of the same values.';
comment on column staging.rollup_commune.is_regular is 'Whether it is uniform and has the months that are usual in its area, so that its values are the area''s months added up.';

create unlogged table staging.rollup_value (
  period_id    integer not null,
  area_id      integer not null,
  commune_id   integer not null,
  indicator_id integer not null,
  is_counted   boolean not null,
  is_derived   boolean not null,
  is_reported  boolean not null,
  is_held      boolean not null,
  actual       numeric,
  cumulative   numeric,
  prior        numeric,
  primary key (period_id, commune_id, indicator_id)
);
comment on table staging.rollup_value is 'Grain: a value of one commune and longer period that is worked out by itself, because totals of months do not tell. Key: period_id, commune_id, indicator_id. Built anew by every run.';
comment on column staging.rollup_value.period_id is 'The longer period.';
comment on column staging.rollup_value.area_id is 'The commune''s area.';
comment on column staging.rollup_value.commune_id is 'The commune.';
comment on column staging.rollup_value.indicator_id is 'The indicator.';
comment on column staging.rollup_value.is_counted is 'Whether it enters the total itself; else it only weighs a mean.';
comment on column staging.rollup_value.is_derived is 'Whether it is worked out from months.';
comment on column staging.rollup_value.is_reported is 'Whether the commune counts as having reported.';
comment on column staging.rollup_value.is_held is 'Whether a finding keeps it out.';
comment on column staging.rollup_value.actual is 'Value of the period.';
comment on column staging.rollup_value.cumulative is 'Value since the start of the year.';
comment on column staging.rollup_value.prior is 'Same period last year.';
