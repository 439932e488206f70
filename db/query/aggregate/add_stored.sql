-- Areas right below one that is due, in which nothing changed, count as they are.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual_alone, actual_beside, cumulative_sum,
  prior_alone, prior_beside, compared_value, dividend, divisor, cumulative_dividend,
  cumulative_divisor, prior_dividend, prior_divisor, prior_dividend_beside, prior_divisor_beside,
  provisional, estimated
)
select
  0, t.period_id, t.indicator_id, t.area_id, t.value_count, t.values_held, t.values_derived,
  t.communes_reported,
  case when i.aggregation = 'count' then cast(coalesce(t.actual, 0) as integer) else 0 end,
  t.with_actual, t.with_cumulative, t.with_both, t.with_prior, t.uncompared,
  t.actual - coalesce(t.actual_beside, 0), t.actual_beside, t.cumulative_sum,
  t.claimed_prior - coalesce(t.prior_beside, 0), t.prior_beside, t.compared_value,
  t.dividend, t.divisor, t.cumulative_dividend, t.cumulative_divisor, t.prior_dividend,
  t.prior_divisor, t.prior_dividend_beside, t.prior_divisor_beside, t.values_provisional,
  t.values_estimated
from staging.due_rollup as d
join staging.area_above as a on a.area_id = d.area_id and a.is_child
join warehouse.fct_area_total as t
  on t.year = d.year and t.period_id = d.period_id and t.area_id = a.below_id
  and t.to_publication is null
join warehouse.dim_indicator as i on i.indicator_id = t.indicator_id and i.to_publication is null
where not exists (
  select from staging.due_rollup as c
  where c.period_id = d.period_id and c.area_id = a.below_id);

call staging.tell_planner_of_lane('total_change', 0);
