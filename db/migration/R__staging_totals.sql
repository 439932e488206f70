-- What totals are added up from: pieces of months, and changes in the areas below.

drop view if exists staging.summed_change, staging.change_above, staging.month_piece;

create view staging.month_piece as
with
-- Of what is not added up, only the last month is needed.
piece as (
  select
    l.period_id, l.area_id, t.indicator_id, l.is_own, r.rule,
    t.period_id = l.last_month as is_last,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end as is_whole,
    1 as sign,
    coalesce(r.numerator_rule = 'sum', false) as dividend_adds,
    coalesce(r.denominator_rule = 'sum', false) as divisor_adds,
    t.value_count, t.communes_reported as reported,
    cast(case when i.aggregation = 'count' then t.actual end as integer) as yes,
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior as prior, t.prior_beside,
    t.dividend, t.divisor, t.cumulative_dividend, t.cumulative_divisor,
    t.prior_dividend, t.prior_divisor, t.prior_dividend_beside, t.prior_divisor_beside, t.uncompared,
    t.values_provisional as provisional, t.values_estimated as estimated
  from staging.rollup_source as l
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.month_ids) and t.area_id = l.area_id
    and t.to_publication is null
  join warehouse.dim_rollup as r
    on r.indicator_id = t.indicator_id and r.to_publication is null
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
    and (r.numerator_id is null or not l.is_own)
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, t.indicator_id, l.is_own, r.rule, t.period_id = l.last_month,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end,
    -1, false, false, t.value_count, t.communes_reported,
    cast(case when i.aggregation = 'count' then t.actual end as integer),
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior, t.prior_beside,
    t.dividend, t.divisor, null, null, t.prior_dividend, t.prior_divisor, null, null, t.uncompared,
    t.values_provisional, t.values_estimated
  from staging.rollup_source as l
  join staging.area_above as a on l.is_own and a.area_id = l.area_id and a.is_child
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.month_ids) and t.area_id = a.below_id
    and t.to_publication is null
  join warehouse.dim_rollup as r
    on r.indicator_id = t.indicator_id and r.to_publication is null
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
    and (r.numerator_id is null or not l.is_own)
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, v.indicator_id, l.is_own, r.rule, v.period_id = l.last_month,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end,
    -1, false, false, 1,
    case
      when v.is_reported and c.valid_from <= p.cut_off
        and c.valid_to >= case when i.behaviour = 'flow' then p.starts else p.cut_off end then 1
      else 0
    end,
    case when counts.now and v.actual > 0 then 1 else 0 end,
    case when counts.now and v.actual is not null then 1 else 0 end,
    case when counts.now and v.cumulative is not null then 1 else 0 end,
    case when counts.now and v.actual is not null and v.cumulative is not null then 1 else 0 end,
    case when counts.prior is not null then 1 else 0 end,
    case when counts.now then v.actual end,
    case when counts.now and v.cumulative is not null then v.actual end,
    case when counts.now then v.cumulative end,
    counts.prior,
    case when v.cumulative is not null then counts.prior end,
    case when counts.now then coalesce(v.actual, v.cumulative) * w.actual end,
    case when counts.now and coalesce(v.actual, v.cumulative) is not null then w.actual end,
    null, null,
    case when coalesce(v.actual, v.cumulative) is not null
      then counts.prior * coalesce(w.prior, w.actual) end,
    case when coalesce(v.actual, v.cumulative) is not null and counts.prior is not null
      then coalesce(w.prior, w.actual) end,
    null, null,
    case when counts.now and counts.prior is null and coalesce(v.actual, v.cumulative) is not null
      then 1 else 0 end,
    case when counts.now and v.obs_status = 1 then 1 else 0 end
      + case when counts.now and w.obs_status = 1 and coalesce(v.actual, v.cumulative) is not null
        then 1 else 0 end,
    case when counts.now and v.obs_status = 2 then 1 else 0 end
      + case when counts.now and w.obs_status = 2 and coalesce(v.actual, v.cumulative) is not null
        then 1 else 0 end
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
    and r.numerator_id is null
  left join warehouse.fct_commune_value as w
    on r.is_mean and w.year = v.year and w.period_id = v.period_id
    and w.commune_id = v.commune_id and w.indicator_id = r.weight_id
    and w.to_publication is null and not w.is_held
  cross join lateral (
    select
      not v.is_held as now,
      case when not v.is_held
        and (v.is_reported or v.actual is not null or v.cumulative is not null) then v.prior end
        as prior
  ) as counts
)
select
  period_id, area_id, indicator_id, is_own, rule, is_last, is_whole, sign,
  dividend_adds, divisor_adds, value_count, reported, yes, with_actual, with_cumulative, with_both, with_prior,
  actual, actual_beside, cumulative_sum, prior, prior_beside, dividend, divisor,
  cumulative_dividend, cumulative_divisor, prior_dividend, prior_divisor, prior_dividend_beside,
  prior_divisor_beside, uncompared, provisional, estimated
from piece;
comment on view staging.month_piece is 'Grain: what one month adds to the sums of a source and indicator, or takes away: the total of the area; of an area''s own communes, less that of an area below and less the value of an irregular commune. Ratios of own communes are worked out one by one. No key: pieces add up.';
comment on column staging.month_piece.period_id is 'The longer period.';
comment on column staging.month_piece.area_id is 'The area.';
comment on column staging.month_piece.indicator_id is 'The indicator.';
comment on column staging.month_piece.is_own is 'Whether only the area''s own communes count.';
comment on column staging.month_piece.rule is 'sum or last, as in warehouse.dim_rollup.';
comment on column staging.month_piece.is_last is 'Whether it is of the last month.';
comment on column staging.month_piece.is_whole is 'Whether the months are those that it takes to have reported: all of a flow, the last of anything else.';
comment on column staging.month_piece.sign is '1 adds, -1 takes away.';
comment on column staging.month_piece.dividend_adds is 'Of a ratio: whether months of its numerator are added up.';
comment on column staging.month_piece.divisor_adds is 'Of a ratio: whether months of its denominator are added up.';
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
comment on column staging.month_piece.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators; null for none.';
comment on column staging.month_piece.divisor is 'Of a mean: sum of weights; of a ratio: sum of denominators; null for none.';
comment on column staging.month_piece.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators; null for none.';
comment on column staging.month_piece.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators; null for none.';

comment on column staging.month_piece.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column staging.month_piece.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column staging.month_piece.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column staging.month_piece.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column staging.month_piece.uncompared is 'Values that are not held and have no figure of last year beside them.';
comment on column staging.month_piece.provisional is 'Values, parts and weights that are provisional.';
comment on column staging.month_piece.estimated is 'Values, parts and weights that are estimates.';

create view staging.change_above as
select
  a.lane, false as is_due, a.area_id, c.period_id, c.indicator_id,
  c.value_count, c.held, c.derived, c.reported, c.yes,
  c.with_actual, c.with_cumulative, c.with_both, c.with_prior, c.uncompared, c.actual_alone,
  c.actual_beside, c.cumulative_sum, c.prior_alone, c.prior_beside, c.compared_value,
  c.dividend, c.divisor, c.cumulative_dividend, c.cumulative_divisor, c.prior_dividend,
  c.prior_divisor, c.prior_dividend_beside, c.prior_divisor_beside,
  c.provisional, c.estimated
from staging.total_change as c
join staging.area_above as a on a.below_id = c.area_id and a.lane = c.lane
where c.period_id not in (select d.period_id from staging.due_rollup as d)
union all
select
  c.lane, true, a.area_id, c.period_id, c.indicator_id,
  c.value_count, c.held, c.derived, c.reported, c.yes,
  c.with_actual, c.with_cumulative, c.with_both, c.with_prior, c.uncompared, c.actual_alone,
  c.actual_beside, c.cumulative_sum, c.prior_alone, c.prior_beside, c.compared_value,
  c.dividend, c.divisor, c.cumulative_dividend, c.cumulative_divisor, c.prior_dividend,
  c.prior_divisor, c.prior_dividend_beside, c.prior_divisor_beside,
  c.provisional, c.estimated
from staging.total_change as c
join staging.area_above as a on a.below_id = c.area_id
join staging.due_rollup as d on d.period_id = c.period_id and d.area_id = a.area_id
join warehouse.dim_rollup as r on r.indicator_id = c.indicator_id and r.to_publication is null
where not d.is_whole or r.rule = 'each'
union all
-- A total of which nothing is left stays, and says so. Of the type that the lane has above, or the
-- planner would work out the sums of every lane before it leaves out all but one.
select
  cast(0 as smallint), true, d.area_id, d.period_id, t.indicator_id,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null, null, null, null, null, null, null,
  null, null, null, 0, 0
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
comment on column staging.change_above.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators; null for none.';
comment on column staging.change_above.divisor is 'Of a mean: sum of weights; of a ratio: sum of denominators; null for none.';
comment on column staging.change_above.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators; null for none.';
comment on column staging.change_above.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators; null for none.';

comment on column staging.change_above.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column staging.change_above.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column staging.change_above.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column staging.change_above.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column staging.change_above.compared_value is 'Of a sum or a count: value, since the start of the year where there is one, over communes that give a figure of last year.';
comment on column staging.change_above.uncompared is 'Values that are not held and have no figure of last year beside them.';
comment on column staging.change_above.provisional is 'Values, parts and weights that are provisional.';
comment on column staging.change_above.estimated is 'Values, parts and weights that are estimates.';

create view staging.summed_change as
select
  c.lane, c.is_due, c.area_id, c.period_id, c.indicator_id,
  sum(c.value_count) as value_count, sum(c.held) as held, sum(c.derived) as derived,
  sum(c.reported) as reported, sum(c.yes) as yes, sum(c.with_actual) as with_actual,
  sum(c.with_cumulative) as with_cumulative, sum(c.with_both) as with_both,
  sum(c.with_prior) as with_prior, sum(c.uncompared) as uncompared,
  sum(c.actual_alone) filter (where c.actual_alone is not null) as actual_alone,
  sum(c.actual_beside) filter (where c.actual_beside is not null) as actual_beside,
  sum(c.cumulative_sum) filter (where c.cumulative_sum is not null) as cumulative_sum,
  sum(c.prior_alone) filter (where c.prior_alone is not null) as prior_alone,
  sum(c.prior_beside) filter (where c.prior_beside is not null) as prior_beside,
  sum(c.dividend) filter (where c.dividend is not null) as dividend,
  sum(c.divisor) filter (where c.divisor is not null) as divisor,
  sum(c.compared_value) filter (where c.compared_value is not null) as compared_value,
  sum(c.cumulative_dividend) filter (where c.cumulative_dividend is not null)
    as cumulative_dividend,
  sum(c.cumulative_divisor) filter (where c.cumulative_divisor is not null)
    as cumulative_divisor,
  sum(c.prior_dividend) filter (where c.prior_dividend is not null) as prior_dividend,
  sum(c.prior_divisor) filter (where c.prior_divisor is not null) as prior_divisor,
  sum(c.prior_dividend_beside) filter (where c.prior_dividend_beside is not null)
    as prior_dividend_beside,
  sum(c.prior_divisor_beside) filter (where c.prior_divisor_beside is not null)
    as prior_divisor_beside,
  sum(c.provisional) as provisional, sum(c.estimated) as estimated
from staging.change_above as c
group by c.lane, c.is_due, c.area_id, c.period_id, c.indicator_id;
comment on view staging.summed_change is 'Grain: by how much the sums of one period and indicator change in one area, with what lies below it. Key: lane, is_due, area_id, period_id, indicator_id.';
comment on column staging.summed_change.lane is 'Which of the connections that aggregate at once works on it; 0 what comes after them.';
comment on column staging.summed_change.is_due is 'Whether it adds to nothing.';
comment on column staging.summed_change.area_id is 'The area whose sums change.';
comment on column staging.summed_change.period_id is 'The period.';
comment on column staging.summed_change.indicator_id is 'The indicator.';
comment on column staging.summed_change.value_count is 'Values.';
comment on column staging.summed_change.held is 'Values that are held.';
comment on column staging.summed_change.derived is 'Values rolled up from months.';
comment on column staging.summed_change.reported is 'Expected communes that report.';
comment on column staging.summed_change.yes is 'Values above 0, of a yes/no answer.';
comment on column staging.summed_change.with_actual is 'Values with an actual that is not held.';
comment on column staging.summed_change.with_cumulative is 'Values with a cumulative that is not held.';
comment on column staging.summed_change.with_both is 'Values with both.';
comment on column staging.summed_change.with_prior is 'Values with a figure of last year that is not held.';
comment on column staging.summed_change.actual_alone is 'Sum of actuals without a cumulative; null for none.';
comment on column staging.summed_change.actual_beside is 'Sum of actuals beside a cumulative; null for none.';
comment on column staging.summed_change.cumulative_sum is 'Sum of cumulatives; null for none.';
comment on column staging.summed_change.prior_alone is 'Sum of last year''s figures without a cumulative; null for none.';
comment on column staging.summed_change.prior_beside is 'Sum of last year''s figures beside a cumulative; null for none.';
comment on column staging.summed_change.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators; null for none.';
comment on column staging.summed_change.divisor is 'Of a mean: sum of weights; of a ratio: sum of denominators; null for none.';
comment on column staging.summed_change.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators; null for none.';
comment on column staging.summed_change.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators; null for none.';
comment on column staging.summed_change.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column staging.summed_change.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column staging.summed_change.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column staging.summed_change.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column staging.summed_change.compared_value is 'Of a sum or a count: value, since the start of the year where there is one, over communes that give a figure of last year.';
comment on column staging.summed_change.uncompared is 'Values that are not held and have no figure of last year beside them.';
comment on column staging.summed_change.provisional is 'Values, parts and weights that are provisional.';
comment on column staging.summed_change.estimated is 'Values, parts and weights that are estimates.';
