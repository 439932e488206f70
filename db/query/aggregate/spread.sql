-- What changes in an area changes in every area above it; added to the sums of the newest publication
-- it gives the totals as they should be. Longer periods that are made of months come after those
-- (:longer) and are added up as a whole. Where all are fresh (:fresh), no total that stands is looked for.
insert into staging.desired_total (
  lane, area_id, period_id, indicator_id, year, communes_expected, communes_reported,
  value_count, values_held, values_derived, components_held, components_derived,
  with_actual, with_cumulative, with_both, with_prior, uncompared, actual, cumulative,
  claimed_prior, actual_beside, cumulative_sum, prior_beside, compared_value, dividend, divisor,
  cumulative_dividend, cumulative_divisor, prior_dividend, prior_divisor, prior_dividend_beside,
  prior_divisor_beside, values_provisional, values_estimated
)
with due as (
  select d.period_id, d.year, d.starts
  from warehouse.dim_period as d
  where d.to_publication is null
    and d.period_id in (select t.period_id from staging.total_change as t where t.lane = :lane
      union select o.period_id from staging.due_rollup as o)
),
added as (
  select
    c.area_id, c.period_id, c.indicator_id, p.year, i.aggregation, i.scale,
    extract(doy from p.starts) = 1 as begins_the_year,
    e.communes as expected, c.value_count + coalesce(t.value_count, 0) as value_count,
    c.held + coalesce(t.values_held, 0) as held, c.derived + coalesce(t.values_derived, 0) as derived,
    c.reported + coalesce(t.communes_reported, 0) as reported,
    c.yes + case when i.aggregation = 'count' then coalesce(t.actual, 0) else 0 end as yes,
    c.with_actual + coalesce(t.with_actual, 0) as with_actual,
    c.with_cumulative + coalesce(t.with_cumulative, 0) as with_cumulative,
    c.with_both + coalesce(t.with_both, 0) as with_both,
    c.with_prior + coalesce(t.with_prior, 0) as with_prior,
    c.uncompared + coalesce(t.uncompared, 0) as uncompared,
    coalesce(c.actual_alone, 0) + coalesce(t.actual, 0) - coalesce(t.actual_beside, 0) as actual_alone,
    coalesce(c.actual_beside, 0) + coalesce(t.actual_beside, 0) as actual_beside,
    coalesce(c.cumulative_sum, 0) + coalesce(t.cumulative_sum, 0) as cumulative_sum,
    coalesce(c.prior_alone, 0) + coalesce(t.claimed_prior, 0) - coalesce(t.prior_beside, 0) as prior_alone,
    coalesce(c.prior_beside, 0) + coalesce(t.prior_beside, 0) as prior_beside,
    coalesce(c.dividend, 0) + coalesce(t.dividend, 0) as dividend,
    coalesce(c.divisor, 0) + coalesce(t.divisor, 0) as divisor,
    coalesce(c.compared_value, 0) + coalesce(t.compared_value, 0) as compared_value,
    coalesce(c.cumulative_dividend, 0) + coalesce(t.cumulative_dividend, 0) as cumulative_dividend,
    coalesce(c.cumulative_divisor, 0) + coalesce(t.cumulative_divisor, 0) as cumulative_divisor,
    coalesce(c.prior_dividend, 0) + coalesce(t.prior_dividend, 0) as prior_dividend,
    coalesce(c.prior_divisor, 0) + coalesce(t.prior_divisor, 0) as prior_divisor,
    coalesce(c.prior_dividend_beside, 0) + coalesce(t.prior_dividend_beside, 0)
      as prior_dividend_beside,
    coalesce(c.prior_divisor_beside, 0) + coalesce(t.prior_divisor_beside, 0)
      as prior_divisor_beside,
    c.provisional + coalesce(t.values_provisional, 0) as provisional,
    c.estimated + coalesce(t.values_estimated, 0) as estimated
  from staging.summed_change as c
  join due as p on p.period_id = c.period_id
  join warehouse.dim_indicator as i
    on i.indicator_id = c.indicator_id and i.to_publication is null
  join staging.expected_report as e
    on e.period_id = c.period_id and e.behaviour = i.behaviour and e.area_id = c.area_id
  left join warehouse.fct_area_total as t
    on not :longer
    and exists (
      select from staging.total_change as l
      where l.lane = :lane and l.period_id <> all (:fresh))
    and t.year = p.year and t.period_id = c.period_id and t.area_id = c.area_id
    and t.indicator_id = c.indicator_id and t.to_publication is null
    and not exists (
      select from staging.recomputed_pair as r
      where r.period_id = c.period_id and r.indicator_id = c.indicator_id)
  where c.lane = :lane and c.is_due = :longer
)
select
  :lane, a.area_id, a.period_id, a.indicator_id, a.year, a.expected, a.reported,
  a.value_count, a.held, a.derived, 0, 0,
  a.with_actual, a.with_cumulative, a.with_both, a.with_prior, a.uncompared,
  case a.aggregation
    when 'sum' then case when a.with_actual > 0 then a.actual_alone + a.actual_beside end
    when 'count' then case when a.with_actual > 0 then a.yes end
    when 'mean' then a.dividend / nullif(a.divisor, 0)
    when 'ratio' then a.scale * a.dividend / nullif(a.divisor, 0)
  end,
  -- Where some communes give only the period's value, it stands in if the period begins the year; a
  -- ratio is then that of the period.
  case
    when a.with_cumulative = 0 then null
    when a.aggregation = 'ratio' and a.with_actual = a.with_both
      then a.scale * a.cumulative_dividend / nullif(a.cumulative_divisor, 0)
    when a.aggregation <> 'sum' then null
    when a.with_actual = a.with_both then a.cumulative_sum
    when a.begins_the_year then a.cumulative_sum + a.actual_alone
  end,
  case
    when a.aggregation in ('sum', 'count')
      then case when a.with_prior > 0 then a.prior_alone + a.prior_beside end
    when a.aggregation = 'mean' then a.prior_dividend / nullif(a.prior_divisor, 0)
    when a.aggregation = 'ratio' then a.scale * a.prior_dividend / nullif(a.prior_divisor, 0)
  end,
  case when o.adds and a.with_both > 0 then a.actual_beside end,
  case when o.adds and a.with_cumulative > 0 then a.cumulative_sum end,
  case when o.adds then nullif(a.prior_beside, 0) end,
  case when o.adds and a.with_prior > 0 then a.compared_value end,
  case when o.divides then a.dividend end,
  case when o.divides then a.divisor end,
  case when a.aggregation = 'ratio' then a.cumulative_dividend end,
  case when a.aggregation = 'ratio' then a.cumulative_divisor end,
  case when o.divides then a.prior_dividend end,
  case when o.divides then a.prior_divisor end,
  case when a.aggregation = 'ratio' then a.prior_dividend_beside end,
  case when a.aggregation = 'ratio' then a.prior_divisor_beside end,
  a.provisional, a.estimated
from added as a
cross join lateral (
  select
    a.aggregation in ('sum', 'count') as adds,
    a.aggregation in ('mean', 'ratio') as divides
) as o;

call staging.tell_planner_of_lane('desired_total', :lane);
