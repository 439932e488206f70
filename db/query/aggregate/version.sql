-- Of the totals worked out, those that differ get a new version. Of fresh periods none stands (:fresh): to
-- a table that was empty when the planner looked, it would compare each row with each as it fills.
update warehouse.fct_area_total as t
set to_publication = :candidate
from staging.desired_total as d
where d.lane = :lane and d.period_id <> all (:fresh)
  and t.year = d.year and t.period_id = d.period_id and t.area_id = d.area_id
  and t.indicator_id = d.indicator_id and t.to_publication is null
  and (
    d.communes_expected, d.communes_reported, d.value_count, d.values_held, d.values_derived,
    d.components_held, d.components_derived, d.with_actual, d.with_cumulative, d.with_both,
    d.with_prior, d.uncompared, d.actual, d.cumulative, d.claimed_prior, d.actual_beside,
    d.cumulative_sum, d.prior_beside, d.compared_value, d.dividend, d.divisor,
    d.cumulative_dividend, d.cumulative_divisor, d.prior_dividend, d.prior_divisor,
    d.prior_dividend_beside, d.prior_divisor_beside, d.values_provisional, d.values_estimated)
  is distinct from (
    t.communes_expected, t.communes_reported, t.value_count, t.values_held, t.values_derived,
    t.components_held, t.components_derived, t.with_actual, t.with_cumulative, t.with_both,
    t.with_prior, t.uncompared, t.actual, t.cumulative, t.claimed_prior, t.actual_beside,
    t.cumulative_sum, t.prior_beside, t.compared_value, t.dividend, t.divisor,
    t.cumulative_dividend, t.cumulative_divisor, t.prior_dividend, t.prior_divisor,
    t.prior_dividend_beside, t.prior_divisor_beside, t.values_provisional, t.values_estimated);

insert into warehouse.fct_area_total (
  area_id, period_id, indicator_id, from_publication, year, communes_expected, communes_reported,
  value_count, values_held, values_derived, components_held, components_derived, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual, cumulative, claimed_prior,
  actual_beside, cumulative_sum, prior_beside, compared_value, dividend, divisor,
  cumulative_dividend, cumulative_divisor, prior_dividend, prior_divisor, prior_dividend_beside,
  prior_divisor_beside, values_provisional, values_estimated
)
select
  d.area_id, d.period_id, d.indicator_id, :candidate, d.year, d.communes_expected,
  d.communes_reported, d.value_count, d.values_held, d.values_derived, d.components_held,
  d.components_derived, d.with_actual, d.with_cumulative, d.with_both, d.with_prior,
  d.uncompared, d.actual, d.cumulative, d.claimed_prior, d.actual_beside, d.cumulative_sum,
  d.prior_beside, d.compared_value, d.dividend, d.divisor, d.cumulative_dividend,
  d.cumulative_divisor, d.prior_dividend, d.prior_divisor, d.prior_dividend_beside,
  d.prior_divisor_beside, d.values_provisional, d.values_estimated
from staging.desired_total as d
where d.lane = :lane and d.period_id = any (:fresh)
union all
select
  d.area_id, d.period_id, d.indicator_id, :candidate, d.year, d.communes_expected,
  d.communes_reported, d.value_count, d.values_held, d.values_derived, d.components_held,
  d.components_derived, d.with_actual, d.with_cumulative, d.with_both, d.with_prior,
  d.uncompared, d.actual, d.cumulative, d.claimed_prior, d.actual_beside, d.cumulative_sum,
  d.prior_beside, d.compared_value, d.dividend, d.divisor, d.cumulative_dividend,
  d.cumulative_divisor, d.prior_dividend, d.prior_divisor, d.prior_dividend_beside,
  d.prior_divisor_beside, d.values_provisional, d.values_estimated
from staging.desired_total as d
where d.lane = :lane and d.period_id <> all (:fresh)
  and not exists (
    select from warehouse.fct_area_total as t
    where t.year = d.year and t.period_id = d.period_id and t.area_id = d.area_id
      and t.indicator_id = d.indicator_id and t.to_publication is null
  );
