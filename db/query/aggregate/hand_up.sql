-- What changes in the topmost area of a branch changes the area above it, which is worked out after all
-- branches. What reference data govern starts from nothing, there as here.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual_alone, actual_beside, cumulative_sum,
  prior_alone, prior_beside, compared_value, dividend, divisor, cumulative_dividend,
  cumulative_divisor, prior_dividend, prior_divisor, prior_dividend_beside, prior_divisor_beside,
  provisional, estimated
)
select
  0, d.period_id, d.indicator_id, l.handed_up_to,
  d.value_count - coalesce(t.value_count, 0),
  d.values_held - coalesce(t.values_held, 0),
  d.values_derived - coalesce(t.values_derived, 0),
  d.communes_reported - coalesce(t.communes_reported, 0),
  case
    when i.aggregation = 'count'
      then cast(coalesce(d.actual, 0) - coalesce(t.actual, 0) as integer)
    else 0
  end,
  d.with_actual - coalesce(t.with_actual, 0),
  d.with_cumulative - coalesce(t.with_cumulative, 0),
  d.with_both - coalesce(t.with_both, 0),
  d.with_prior - coalesce(t.with_prior, 0),
  d.uncompared - coalesce(t.uncompared, 0),
  coalesce(d.actual, 0) - coalesce(d.actual_beside, 0)
    - coalesce(t.actual, 0) + coalesce(t.actual_beside, 0),
  coalesce(d.actual_beside, 0) - coalesce(t.actual_beside, 0),
  coalesce(d.cumulative_sum, 0) - coalesce(t.cumulative_sum, 0),
  coalesce(d.claimed_prior, 0) - coalesce(d.prior_beside, 0)
    - coalesce(t.claimed_prior, 0) + coalesce(t.prior_beside, 0),
  coalesce(d.prior_beside, 0) - coalesce(t.prior_beside, 0),
  coalesce(d.compared_value, 0) - coalesce(t.compared_value, 0),
  coalesce(d.dividend, 0) - coalesce(t.dividend, 0),
  coalesce(d.divisor, 0) - coalesce(t.divisor, 0),
  coalesce(d.cumulative_dividend, 0) - coalesce(t.cumulative_dividend, 0),
  coalesce(d.cumulative_divisor, 0) - coalesce(t.cumulative_divisor, 0),
  coalesce(d.prior_dividend, 0) - coalesce(t.prior_dividend, 0),
  coalesce(d.prior_divisor, 0) - coalesce(t.prior_divisor, 0),
  coalesce(d.prior_dividend_beside, 0) - coalesce(t.prior_dividend_beside, 0),
  coalesce(d.prior_divisor_beside, 0) - coalesce(t.prior_divisor_beside, 0),
  d.values_provisional - coalesce(t.values_provisional, 0),
  d.values_estimated - coalesce(t.values_estimated, 0)
from staging.laned_area as l
join staging.desired_total as d on d.lane = :lane and d.area_id = l.area_id
join warehouse.dim_indicator as i on i.indicator_id = d.indicator_id and i.to_publication is null
left join warehouse.fct_area_total as t
  on t.year = d.year and t.period_id = d.period_id and t.area_id = d.area_id
  and t.indicator_id = d.indicator_id
  and t.from_publication < :candidate
  and (t.to_publication is null or t.to_publication = :candidate)
  and not exists (
    select from staging.recomputed_pair as r
    where r.period_id = d.period_id and r.indicator_id = d.indicator_id)
where l.lane = :lane and l.is_branch and l.handed_up_to is not null;
