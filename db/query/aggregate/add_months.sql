-- Sums of regular communes over longer periods: those of the area's months, less what lies in areas
-- below and what irregular communes have in them. A flow's months are added up; of what was reached
-- by then, and of how many report, the last month tells.
insert into staging.total_change (
  period_id, indicator_id, area_id, value_count, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, actual_alone, actual_beside, cumulative_sum, prior_alone,
  prior_beside, dividend, divisor, prior_dividend, prior_divisor
)
with longer_period as (
  select
    l.period_id, l.area_id, l.year, l.usual_months,
    l.usual_months[cardinality(l.usual_months)] as last_month,
    l.usual_months = l.month_ids as has_all_months,
    l.usual_months[cardinality(l.usual_months)] = l.month_ids[cardinality(l.month_ids)]
      as has_last_month
  from staging.touched_long as l
  where l.usual_months is not null
),
-- Of what is not added up, only the last month is needed.
piece as (
  select
    l.period_id, l.area_id, t.indicator_id, r.rule, t.period_id = l.last_month as is_last,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end as is_whole,
    1 as sign,
    t.value_count, t.communes_reported as reported,
    case when i.aggregation = 'count' then t.actual end as yes,
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior as prior, t.prior_beside,
    t.dividend, t.divisor, t.prior_dividend, t.prior_divisor
  from longer_period as l
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.usual_months) and t.area_id = l.area_id
    and t.to_publication is null
  join staging.rollup_rule as r
    on r.indicator_id = t.indicator_id
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, t.indicator_id, r.rule, t.period_id = l.last_month,
    case when r.rule = 'sum' then l.has_all_months else l.has_last_month end,
    -1, t.value_count, t.communes_reported, case when i.aggregation = 'count' then t.actual end,
    t.with_actual, t.with_cumulative, t.with_both, t.with_prior,
    t.actual, t.actual_beside, t.cumulative_sum, t.claimed_prior, t.prior_beside,
    t.dividend, t.divisor, t.prior_dividend, t.prior_divisor
  from longer_period as l
  join staging.area_above as a on a.area_id = l.area_id and a.is_child
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = any (l.usual_months) and t.area_id = a.below_id
    and t.to_publication is null
  join staging.rollup_rule as r
    on r.indicator_id = t.indicator_id
    and (r.rule = 'sum' or (r.rule = 'last' and t.period_id = l.last_month))
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  union all
  select
    l.period_id, l.area_id, v.indicator_id, r.rule, v.period_id = l.last_month,
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
  from longer_period as l
  join staging.rollup_commune as g
    on g.period_id = l.period_id and g.area_id = l.area_id and not g.is_regular
  join staging.placed_commune as c on c.commune_id = g.commune_id
  join warehouse.fct_commune_value as v
    on v.year = l.year and v.period_id = any (l.usual_months) and v.commune_id = g.commune_id
    and v.to_publication is null
  join warehouse.dim_period as p on p.period_id = v.period_id and p.to_publication is null
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.to_publication is null
  join staging.rollup_rule as r
    on r.indicator_id = v.indicator_id
    and (r.rule = 'sum' or (r.rule = 'last' and v.period_id = l.last_month))
  left join warehouse.fct_commune_value as w
    on r.is_mean and w.year = v.year and w.period_id = v.period_id
    and w.commune_id = v.commune_id and w.indicator_id = r.weight_id
    and w.to_publication is null and not w.is_held
  cross join lateral (select not v.is_held as now) as counts
),
longer as (
  select
    period_id, area_id, indicator_id,
    sum(sign * value_count) filter (where is_last) as value_count,
    coalesce(sum(sign * reported) filter (where is_last and is_whole), 0) as reported,
    coalesce(sum(sign * yes) filter (where is_last), 0) as yes,
    sum(sign * with_actual) filter (where is_last) as with_actual,
    sum(sign * with_cumulative) filter (where is_last) as with_cumulative,
    sum(sign * with_both) filter (where is_last) as with_both,
    sum(sign * with_prior) filter (where is_last) as with_prior,
    sum(sign * (actual - coalesce(actual_beside, 0))) filter (where actual is not null)
      as actual_alone,
    sum(sign * actual_beside) filter (where actual_beside is not null) as actual_beside,
    sum(sign * cumulative_sum) filter (where is_last and cumulative_sum is not null) as cumulative_sum,
    sum(sign * (prior - coalesce(prior_beside, 0))) filter (where prior is not null)
      as prior_alone,
    sum(sign * prior_beside) filter (where is_last and prior_beside is not null) as prior_beside,
    sum(sign * dividend) filter (where is_last and dividend is not null) as dividend,
    sum(sign * divisor) filter (where is_last and divisor is not null) as divisor,
    sum(sign * prior_dividend) filter (where is_last and prior_dividend is not null) as prior_dividend,
    sum(sign * prior_divisor) filter (where is_last and prior_divisor is not null) as prior_divisor
  from piece
  group by period_id, area_id, indicator_id
  having sum(sign * value_count) filter (where is_last) > 0
)
select
  g.period_id, g.indicator_id, g.area_id, g.value_count, g.value_count, g.reported, g.yes,
  g.with_actual, g.with_cumulative, g.with_both,
  case when i.source = 'submitted' then g.with_prior else 0 end,
  g.actual_alone, g.actual_beside, g.cumulative_sum,
  case when i.source = 'submitted' then g.prior_alone end,
  case when i.source = 'submitted' then g.prior_beside end,
  g.dividend, g.divisor, g.prior_dividend, g.prior_divisor
from longer as g
join warehouse.dim_indicator as i on i.indicator_id = g.indicator_id and i.to_publication is null
union all
-- Last year's figure of a computed total comes from its parts, of which some are added up and others
-- are not.
select
  g.period_id, c.indicator_id, g.area_id, 0, 0, 0, 0, 0, 0, 0, g.with_prior, null, null, null,
  g.prior_alone, g.prior_beside, null, null, null, null
from longer as g
join warehouse.dim_component as c
  on c.component_id = g.indicator_id and c.role = 'part' and c.to_publication is null
join staging.rollup_rule as r on r.indicator_id = c.indicator_id and r.rule <> 'each';
