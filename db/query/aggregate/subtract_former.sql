-- What the totals of longer periods were made of so far goes: of the area's own communes, that is
-- without what lies in areas below. What is worked out anew from all values starts from nothing.
insert into staging.total_change (
  period_id, indicator_id, area_id, value_count, held, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, actual_alone, actual_beside, cumulative_sum, prior_alone,
  prior_beside, dividend, divisor, prior_dividend, prior_divisor
)
with former as (
  select l.area_id as own_area_id, -1 as sign, t.*
  from staging.touched_long as l
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = l.period_id and t.area_id = l.area_id
    and t.to_publication is null
  union all
  select l.area_id, 1, t.*
  from staging.touched_long as l
  join staging.area_above as a on a.area_id = l.area_id and a.is_child
  join warehouse.fct_area_total as t
    on t.year = l.year and t.period_id = l.period_id and t.area_id = a.below_id
    and t.to_publication is null
)
select
  t.period_id, t.indicator_id, t.own_area_id,
  sum(t.sign * t.value_count), sum(t.sign * t.values_held), sum(t.sign * t.values_derived),
  sum(t.sign * t.communes_reported),
  sum(case when i.aggregation = 'count' then t.sign * coalesce(t.actual, 0) else 0 end),
  sum(t.sign * t.with_actual), sum(t.sign * t.with_cumulative), sum(t.sign * t.with_both),
  sum(t.sign * t.with_prior),
  sum(t.sign * (t.actual - coalesce(t.actual_beside, 0))) filter (where t.actual is not null),
  sum(t.sign * t.actual_beside) filter (where t.actual_beside is not null),
  sum(t.sign * t.cumulative_sum) filter (where t.cumulative_sum is not null),
  sum(t.sign * (t.claimed_prior - coalesce(t.prior_beside, 0)))
    filter (where t.claimed_prior is not null),
  sum(t.sign * t.prior_beside) filter (where t.prior_beside is not null),
  sum(t.sign * t.dividend) filter (where t.dividend is not null),
  sum(t.sign * t.divisor) filter (where t.divisor is not null),
  sum(t.sign * t.prior_dividend) filter (where t.prior_dividend is not null),
  sum(t.sign * t.prior_divisor) filter (where t.prior_divisor is not null)
from former as t
join warehouse.dim_indicator as i on i.indicator_id = t.indicator_id and i.to_publication is null
where not exists (
  select from staging.recomputed_pair as r
  where r.period_id = t.period_id and r.indicator_id = t.indicator_id)
group by t.period_id, t.indicator_id, t.own_area_id;

analyze staging.total_change;
