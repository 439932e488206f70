-- Sums over longer periods from those of months, where communes differ: of whole areas right below,
-- and of an area's regular communes, less what lies in areas below and what irregular communes have.
-- A flow's months are added up; of what was reached by then, and of how many report, the last month
-- tells.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual_alone, actual_beside, cumulative_sum,
  prior_alone, prior_beside, dividend, divisor, cumulative_dividend, cumulative_divisor,
  prior_dividend, prior_divisor, prior_dividend_beside, prior_divisor_beside, provisional, estimated
)
with longer as (
  select
    period_id, area_id, indicator_id, is_own,
    sum(sign * value_count) filter (where is_last) as value_count,
    coalesce(sum(sign * reported) filter (where is_last and is_whole), 0) as reported,
    coalesce(sum(sign * yes) filter (where is_last), 0) as yes,
    sum(sign * with_actual) filter (where is_last) as with_actual,
    sum(sign * with_cumulative) filter (where is_last) as with_cumulative,
    sum(sign * with_both) filter (where is_last) as with_both,
    sum(sign * with_prior) filter (where is_last) as with_prior,
    sum(sign * uncompared) filter (where is_last) as uncompared,
    sum(sign * (actual - coalesce(actual_beside, 0))) filter (where actual is not null)
      as actual_alone,
    sum(sign * actual_beside) filter (where actual_beside is not null) as actual_beside,
    sum(sign * cumulative_sum) filter (where is_last and cumulative_sum is not null) as cumulative_sum,
    sum(sign * (prior - coalesce(prior_beside, 0))) filter (where prior is not null)
      as prior_alone,
    sum(sign * prior_beside) filter (where is_last and prior_beside is not null) as prior_beside,
    sum(sign * dividend) filter (where is_last or dividend_adds) as dividend,
    sum(sign * divisor) filter (where is_last or divisor_adds) as divisor,
    sum(sign * cumulative_dividend) filter (where is_last) as cumulative_dividend,
    sum(sign * cumulative_divisor) filter (where is_last) as cumulative_divisor,
    sum(sign * (prior_dividend - coalesce(prior_dividend_beside, 0)))
      filter (where is_last or dividend_adds) as prior_dividend_alone,
    sum(sign * (prior_divisor - coalesce(prior_divisor_beside, 0)))
      filter (where is_last or divisor_adds) as prior_divisor_alone,
    sum(sign * prior_dividend_beside) filter (where is_last) as prior_dividend_beside,
    sum(sign * prior_divisor_beside) filter (where is_last) as prior_divisor_beside,
    -- Of a flow, every month is in it.
    sum(sign * provisional) as provisional,
    sum(sign * estimated) as estimated
  from staging.month_piece
  group by period_id, area_id, indicator_id, is_own
  having sum(sign * value_count) filter (where is_last) > case when is_own then 0 else -1 end
)
select
  0, g.period_id, g.indicator_id, g.area_id, g.value_count,
  -- A ratio is worked out from its parts, stated or not.
  g.value_count
    + case when i.aggregation = 'ratio' then g.with_actual + g.with_cumulative else 0 end,
  g.reported, g.yes,
  g.with_actual, g.with_cumulative, g.with_both,
  case when i.source = 'submitted' or i.aggregation = 'ratio' then g.with_prior else 0 end,
  g.uncompared, g.actual_alone, g.actual_beside, g.cumulative_sum,
  case when i.source = 'submitted' then g.prior_alone end,
  case when i.source = 'submitted' then g.prior_beside end,
  g.dividend, g.divisor, g.cumulative_dividend, g.cumulative_divisor,
  g.prior_dividend_alone + coalesce(g.prior_dividend_beside, 0),
  g.prior_divisor_alone + coalesce(g.prior_divisor_beside, 0),
  g.prior_dividend_beside, g.prior_divisor_beside, g.provisional, g.estimated
from longer as g
join warehouse.dim_indicator as i on i.indicator_id = g.indicator_id and i.to_publication is null
union all
-- Last year's figure of a computed total comes from its parts, of which some are added up and others
-- are not.
select
  0, g.period_id, c.indicator_id, g.area_id, 0, 0, 0, 0, 0, 0, 0, g.with_prior, 0, null, null,
  null, g.prior_alone, g.prior_beside, null, null, null, null, null, null, null, null, 0, 0
from longer as g
join warehouse.dim_component as c
  on c.component_id = g.indicator_id and c.role = 'part' and c.to_publication is null
join warehouse.dim_rollup as r
  on r.indicator_id = c.indicator_id and r.rule <> 'each' and r.to_publication is null;
