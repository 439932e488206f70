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
  lane     smallint not null,
  primary key (area_id, below_id)
);
comment on table staging.area_above is 'Grain: an area and one that lies in it, itself included. Key: area_id, below_id. Built anew by every run.';
comment on column staging.area_above.area_id is 'The larger area.';
comment on column staging.area_above.below_id is 'The area in it.';
comment on column staging.area_above.is_child is 'Whether nothing lies between the two.';
comment on column staging.area_above.lane is 'Lane of the area above; lies the other in another lane, its changes are handed up when those are worked out.';

create unlogged table staging.laned_area (
  area_id        integer primary key,
  lane           smallint not null,
  is_branch      boolean not null,
  handed_up_to   integer
);
comment on table staging.laned_area is 'Grain: one area and the lane that works out its totals. Key: area_id. Whole branches of areas share a lane, so that what changes in one is needed by no other; those above all branches come last. Built anew by every run.';
comment on column staging.laned_area.area_id is 'The area.';
comment on column staging.laned_area.lane is 'Which of the connections that aggregate at once works on it; 0 what comes after them.';
comment on column staging.laned_area.is_branch is 'Whether it is the topmost area of a branch.';
comment on column staging.laned_area.handed_up_to is 'The area above the branch; null where there is none.';

create unlogged table staging.placed_commune (
  commune_id integer primary key,
  area_id    integer not null,
  valid_from date not null,
  valid_to   date not null,
  lane       smallint not null
);
comment on table staging.placed_commune is 'Grain: one commune and the area that its values go to first. Key: commune_id. Built anew by every run.';
comment on column staging.placed_commune.commune_id is 'The commune.';
comment on column staging.placed_commune.area_id is 'Its area.';
comment on column staging.placed_commune.valid_from is 'Its first day.';
comment on column staging.placed_commune.valid_to is 'Its last day, infinity while it exists.';
comment on column staging.placed_commune.lane is 'Lane of the area.';

create unlogged table staging.expected_report (
  period_id integer not null,
  behaviour text not null,
  area_id   integer not null,
  communes  integer not null,
  primary key (period_id, behaviour, area_id)
);
comment on table staging.expected_report is 'Grain: one touched period and area, for flows or stocks. Key: period_id, behaviour, area_id. Built anew by every run.';
comment on column staging.expected_report.period_id is 'The period.';
comment on column staging.expected_report.behaviour is 'flow or stock.';
comment on column staging.expected_report.area_id is 'The area.';
comment on column staging.expected_report.communes is 'Communes that had to report.';

create table staging.total_change (
  lane           smallint not null,
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
) partition by list (lane);
comment on table staging.total_change is 'Grain: by how much the sums of one period and indicator change in one area, its communes without those of areas below. No key: what is said of the same area adds up. Built anew by every run.';
comment on column staging.total_change.lane is 'Which of the connections that aggregate at once works on it; 0 what comes after them.';
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

create unlogged table staging.total_as_stored (
  like warehouse.fct_area_total including comments
);
alter table staging.total_as_stored
  drop column to_publication,
  drop column from_publication,
  add column is_ratio boolean not null,
  add column lane smallint not null;
create table staging.desired_total (
  like staging.total_as_stored including comments
) partition by list (lane);
drop table staging.total_as_stored;
comment on column staging.desired_total.is_ratio is 'Whether it is worked out from other totals, once those are known.';
comment on column staging.desired_total.lane is 'Which of the connections that aggregate at once works on it; 0 what comes after them.';
comment on table staging.desired_total is 'Grain: one total that the warehouse should hold after the running run, of those it touches. Key: period_id, area_id, indicator_id, by the way it is filled. Built anew by every run.';

create unlogged table staging.touched_long (
  period_id       integer not null,
  area_id         integer not null,
  year            smallint not null,
  starts          date not null,
  ends            date not null,
  month_ids       integer[] not null,
  usual_months    integer[],
  is_plain        boolean not null default false,
  primary key (period_id, area_id)
);
comment on table staging.touched_long is 'Grain: one longer period and area whose totals are made from months that the run touches; the area''s own communes, without those of areas below. Key: period_id, area_id. Built anew by every run.';
comment on column staging.touched_long.period_id is 'The longer period.';
comment on column staging.touched_long.area_id is 'The area.';
comment on column staging.touched_long.year is 'Its year.';
comment on column staging.touched_long.starts is 'First day of the period.';
comment on column staging.touched_long.ends is 'Last day of the period.';
comment on column staging.touched_long.month_ids is 'The months that it is made of, in their order.';
comment on column staging.touched_long.is_plain is 'Whether all of its communes are regular.';
comment on column staging.touched_long.usual_months is 'The months that most regular communes of the area have values of; null where none is regular.';

create unlogged table staging.due_rollup (
  period_id      integer not null,
  area_id        integer not null,
  year           smallint not null,
  is_whole       boolean not null,
  month_ids      integer[],
  has_all_months boolean not null,
  has_last_month boolean not null,
  primary key (period_id, area_id)
);
comment on table staging.due_rollup is 'Grain: one longer period and area whose totals the running run works out, because something below it changed. Key: period_id, area_id. Built anew by every run.';
comment on column staging.due_rollup.period_id is 'The longer period.';
comment on column staging.due_rollup.area_id is 'The area.';
comment on column staging.due_rollup.year is 'The year of the period.';
comment on column staging.due_rollup.is_whole is 'Whether all communes below cover the same in the same months, so that the totals are those of the months.';
comment on column staging.due_rollup.month_ids is 'Those months; null where communes differ.';
comment on column staging.due_rollup.has_all_months is 'Whether these are all months that the period has until its cut-off.';
comment on column staging.due_rollup.has_last_month is 'Whether the last of them is among these.';

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

-- What totals of a longer period are made of where communes differ: the own communes of each area that
-- is due, as far as they cover the same; and areas right below that are whole.
create view staging.rollup_source as
select
  l.period_id, l.area_id, l.year, true as is_own, l.usual_months as month_ids,
  l.usual_months[cardinality(l.usual_months)] as last_month,
  l.usual_months = l.month_ids as has_all_months,
  l.usual_months[cardinality(l.usual_months)] = l.month_ids[cardinality(l.month_ids)]
    as has_last_month
from staging.touched_long as l
join staging.due_rollup as d on d.period_id = l.period_id and d.area_id = l.area_id
where l.usual_months is not null and not d.is_whole
union all
select
  d.period_id, c.area_id, d.year, false, c.month_ids, c.month_ids[cardinality(c.month_ids)],
  c.has_all_months, c.has_last_month
from staging.due_rollup as d
join staging.area_above as a on a.area_id = d.area_id and a.is_child
join staging.due_rollup as c on c.period_id = d.period_id and c.area_id = a.below_id
where not d.is_whole and c.is_whole
union all
select
  d.period_id, w.area_id, d.year, false, w.month_ids, w.month_ids[cardinality(w.month_ids)],
  w.has_all_months, w.has_last_month
from staging.due_rollup as d
join staging.area_above as a on a.area_id = d.area_id and a.is_child
join warehouse.fct_area_rollup as w
  on w.period_id = d.period_id and w.area_id = a.below_id and w.to_publication is null
where not d.is_whole
  and not exists (
    select from staging.due_rollup as c
    where c.period_id = d.period_id and c.area_id = a.below_id);
comment on view staging.rollup_source is 'Grain: one longer period and area whose months add to totals that are due. Key: period_id, area_id, is_own.';
comment on column staging.rollup_source.period_id is 'The longer period.';
comment on column staging.rollup_source.area_id is 'The area.';
comment on column staging.rollup_source.year is 'The year of the period.';
comment on column staging.rollup_source.is_own is 'Whether only its own communes count, without areas below.';
comment on column staging.rollup_source.month_ids is 'The months that the communes cover, in their order.';
comment on column staging.rollup_source.last_month is 'The last of them.';
comment on column staging.rollup_source.has_all_months is 'Whether these are all months that the period has until its cut-off.';
comment on column staging.rollup_source.has_last_month is 'Whether the last of them is among these.';

create view staging.month_piece as
with
-- Of what is not added up, only the last month is needed.
piece as (
  select
    l.period_id, l.area_id, t.indicator_id, l.is_own, r.rule,
    t.period_id = l.last_month as is_last,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end as is_whole,
    1 as sign,
    t.value_count, t.communes_reported as reported,
    cast(case when i.aggregation = 'count' then t.actual end as integer) as yes,
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior as prior, t.prior_beside,
    t.dividend, t.divisor, t.prior_dividend, t.prior_divisor
  from staging.rollup_source as l
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.month_ids) and t.area_id = l.area_id
    and t.to_publication is null
  join warehouse.dim_rollup as r
    on r.indicator_id = t.indicator_id and r.to_publication is null
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, t.indicator_id, l.is_own, r.rule, t.period_id = l.last_month,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end,
    -1, t.value_count, t.communes_reported,
    cast(case when i.aggregation = 'count' then t.actual end as integer),
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior, t.prior_beside,
    t.dividend, t.divisor, t.prior_dividend, t.prior_divisor
  from staging.rollup_source as l
  join staging.area_above as a on l.is_own and a.area_id = l.area_id and a.is_child
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.month_ids) and t.area_id = a.below_id
    and t.to_publication is null
  join warehouse.dim_rollup as r
    on r.indicator_id = t.indicator_id and r.to_publication is null
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, v.indicator_id, l.is_own, r.rule, v.period_id = l.last_month,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end,
    -1, 1,
    case
      when v.is_reported and c.valid_from <= p.cut_off
        and c.valid_to >= case when i.behaviour = 'flow' then p.starts else p.cut_off end then 1
      else 0
    end,
    case when counts.now and v.actual > 0 then 1 else 0 end,
    case when counts.now and v.actual is not null then 1 else 0 end,
    case when counts.now and v.cumulative is not null then 1 else 0 end,
    case when counts.now and v.actual is not null and v.cumulative is not null then 1 else 0 end,
    case when counts.now and v.prior is not null then 1 else 0 end,
    case when counts.now then v.actual end,
    case when counts.now and v.cumulative is not null then v.actual end,
    case when counts.now then v.cumulative end,
    case when counts.now then v.prior end,
    case when counts.now and v.cumulative is not null then v.prior end,
    case when counts.now then coalesce(v.actual, v.cumulative) * w.actual end,
    case when counts.now and coalesce(v.actual, v.cumulative) is not null then w.actual end,
    case when counts.now then v.prior * coalesce(w.prior, w.actual) end,
    case when counts.now and v.prior is not null then coalesce(w.prior, w.actual) end
  from staging.rollup_source as l
  join staging.rollup_commune as g
    on l.is_own and g.period_id = l.period_id and g.area_id = l.area_id and not g.is_regular
  join staging.placed_commune as c on c.commune_id = g.commune_id
  join warehouse.fct_commune_value as v
    on v.year = l.year and v.period_id = any (l.month_ids) and v.commune_id = g.commune_id
    and v.to_publication is null
  join warehouse.dim_period as p on p.period_id = v.period_id and p.to_publication is null
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.to_publication is null
  join warehouse.dim_rollup as r
    on r.indicator_id = v.indicator_id and r.to_publication is null
    and (r.rule = 'sum' or (r.rule = 'last' and v.period_id = l.last_month))
  left join warehouse.fct_commune_value as w
    on r.is_mean and w.year = v.year and w.period_id = v.period_id
    and w.commune_id = v.commune_id and w.indicator_id = r.weight_id
    and w.to_publication is null and not w.is_held
  cross join lateral (select not v.is_held as now) as counts
)
select
  period_id, area_id, indicator_id, is_own, rule, is_last, is_whole, sign,
  value_count, reported, yes, with_actual, with_cumulative, with_both, with_prior,
  actual, actual_beside, cumulative_sum, prior, prior_beside, dividend, divisor, prior_dividend,
  prior_divisor
from piece;
comment on view staging.month_piece is 'Grain: what one month adds to the sums of a source and indicator, or takes away: the total of the area; of an area''s own communes, less that of an area below and less the value of an irregular commune. No key: pieces add up.';
comment on column staging.month_piece.period_id is 'The longer period.';
comment on column staging.month_piece.area_id is 'The area.';
comment on column staging.month_piece.indicator_id is 'The indicator.';
comment on column staging.month_piece.is_own is 'Whether only the area''s own communes count.';
comment on column staging.month_piece.rule is 'sum or last, as in warehouse.dim_rollup.';
comment on column staging.month_piece.is_last is 'Whether it is of the last month.';
comment on column staging.month_piece.is_whole is 'Whether the months are those that it takes to have reported: all of a flow, the last of anything else.';
comment on column staging.month_piece.sign is '1 adds, -1 takes away.';
comment on column staging.month_piece.value_count is 'Values.';
comment on column staging.month_piece.reported is 'Expected communes that report.';
comment on column staging.month_piece.yes is 'Values above 0, of a yes/no answer.';
comment on column staging.month_piece.with_actual is 'Values with an actual that is not held.';
comment on column staging.month_piece.with_cumulative is 'Values with a cumulative that is not held.';
comment on column staging.month_piece.with_both is 'Values with both.';
comment on column staging.month_piece.with_prior is 'Values with a figure of last year that is not held.';
comment on column staging.month_piece.actual is 'Sum of actuals.';
comment on column staging.month_piece.actual_beside is 'Sum of actuals beside a cumulative.';
comment on column staging.month_piece.cumulative_sum is 'Sum of cumulatives.';
comment on column staging.month_piece.prior is 'Sum of last year''s figures.';
comment on column staging.month_piece.prior_beside is 'Sum of last year''s figures beside a cumulative.';
comment on column staging.month_piece.dividend is 'Of a mean: sum of value × weight.';
comment on column staging.month_piece.divisor is 'Of a mean: sum of weights.';
comment on column staging.month_piece.prior_dividend is 'Of a mean: sum of last year''s value × weight.';
comment on column staging.month_piece.prior_divisor is 'Of a mean: sum of last year''s weights.';

create view staging.change_above as
select
  a.lane, false as is_due, a.area_id, c.period_id, c.indicator_id,
  c.value_count, c.held, c.derived, c.reported, c.yes,
  c.with_actual, c.with_cumulative, c.with_both, c.with_prior, c.actual_alone,
  c.actual_beside, c.cumulative_sum, c.prior_alone, c.prior_beside,
  c.dividend, c.divisor, c.prior_dividend, c.prior_divisor
from staging.total_change as c
join staging.area_above as a on a.below_id = c.area_id and a.lane = c.lane
where c.period_id not in (select d.period_id from staging.due_rollup as d)
union all
select
  c.lane, true, a.area_id, c.period_id, c.indicator_id,
  c.value_count, c.held, c.derived, c.reported, c.yes,
  c.with_actual, c.with_cumulative, c.with_both, c.with_prior, c.actual_alone,
  c.actual_beside, c.cumulative_sum, c.prior_alone, c.prior_beside,
  c.dividend, c.divisor, c.prior_dividend, c.prior_divisor
from staging.total_change as c
join staging.area_above as a on a.below_id = c.area_id
join staging.due_rollup as d on d.period_id = c.period_id and d.area_id = a.area_id
join warehouse.dim_rollup as r on r.indicator_id = c.indicator_id and r.to_publication is null
where not d.is_whole or r.rule = 'each'
union all
-- A total of which nothing is left stays, and says so.
select
  0, true, d.area_id, d.period_id, t.indicator_id,
  0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null, null, null, null, null
from staging.due_rollup as d
join warehouse.fct_area_total as t
  on t.year = d.year and t.period_id = d.period_id and t.area_id = d.area_id
  and t.to_publication is null
join warehouse.dim_rollup as r on r.indicator_id = t.indicator_id and r.to_publication is null
where not d.is_whole or r.rule = 'each';
comment on view staging.change_above is 'Grain: what a change in one area adds to the sums of an area above it or of itself. No key: changes add up. Of months, to the sums of the newest publication; longer periods that are due start from nothing (is_due).';
comment on column staging.change_above.lane is 'Which of the connections that aggregate at once works on it; 0 what comes after them.';
comment on column staging.change_above.is_due is 'Whether it adds to nothing.';
comment on column staging.change_above.area_id is 'The area whose sums change.';
comment on column staging.change_above.period_id is 'The period.';
comment on column staging.change_above.indicator_id is 'The indicator.';
comment on column staging.change_above.value_count is 'Values.';
comment on column staging.change_above.held is 'Values that are held.';
comment on column staging.change_above.derived is 'Values rolled up from months.';
comment on column staging.change_above.reported is 'Expected communes that report.';
comment on column staging.change_above.yes is 'Values above 0, of a yes/no answer.';
comment on column staging.change_above.with_actual is 'Values with an actual that is not held.';
comment on column staging.change_above.with_cumulative is 'Values with a cumulative that is not held.';
comment on column staging.change_above.with_both is 'Values with both.';
comment on column staging.change_above.with_prior is 'Values with a figure of last year that is not held.';
comment on column staging.change_above.actual_alone is 'Sum of actuals without a cumulative; null for none.';
comment on column staging.change_above.actual_beside is 'Sum of actuals beside a cumulative; null for none.';
comment on column staging.change_above.cumulative_sum is 'Sum of cumulatives; null for none.';
comment on column staging.change_above.prior_alone is 'Sum of last year''s figures without a cumulative; null for none.';
comment on column staging.change_above.prior_beside is 'Sum of last year''s figures beside a cumulative; null for none.';
comment on column staging.change_above.dividend is 'Of a mean: sum of value × weight; null for none.';
comment on column staging.change_above.divisor is 'Of a mean: sum of weights; null for none.';
comment on column staging.change_above.prior_dividend is 'Of a mean: sum of last year''s value × weight; null for none.';
comment on column staging.change_above.prior_divisor is 'Of a mean: sum of last year''s weights; null for none.';

-- Several connections work at once; each has its part of these tables, so that it can gather
-- statistics without waiting for the others to commit.
do $$
declare
  work record;
  part text;
begin
  for work in
    select w.name, l.lane
    from unnest(array['desired_value', 'stated_total']) as w (name)
    cross join generate_series(1, 2) as l (lane)
    union all
    select w.name, l.lane
    from unnest(array['total_change', 'desired_total']) as w (name)
    cross join generate_series(0, 2) as l (lane)
  loop
    part := work.name || '_' || work.lane;
    execute format(
      'create unlogged table staging.%I (like staging.%I including all)', part, work.name);
    execute format(
      'comment on table staging.%I is %L', part,
      obj_description(format('staging.%I', work.name)::regclass, 'pg_class')
        || ' The part of lane ' || work.lane || '.');
    execute format(
      'alter table staging.%I attach partition staging.%I for values in (%s)',
      work.name, part, work.lane);
  end loop;
end $$;

create procedure staging.tell_planner_of_lane(work text, lane integer)
language plpgsql
as $$
begin
  execute format('analyze staging.%I', work || '_' || lane);
end $$;
comment on procedure staging.tell_planner_of_lane is
  'Gathers statistics of one lane''s part of a work table, which has just been filled.';
