-- Sums of ratios of longer periods over communes of which both parts were worked out one by one: where
-- communes of an area differ, and where totals of months do not tell.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, derived, reported, with_actual, with_cumulative, with_both,
  with_prior, uncompared, dividend, divisor, cumulative_dividend, cumulative_divisor,
  prior_dividend, prior_divisor, prior_dividend_beside, prior_divisor_beside, provisional, estimated
)
with both_parts as (
  select
    n.period_id, n.area_id, r.indicator_id, n.is_derived or d.is_derived as is_derived,
    n.is_reported and d.is_reported and c.valid_from <= p.cut_off
      and c.valid_to >= case when i.behaviour = 'flow' then p.starts else p.cut_off end
      as is_reported,
    greatest(n.obs_status, d.obs_status) as obs_status,
    o.*
  from warehouse.dim_rollup as r
  join warehouse.dim_indicator as i
    on i.indicator_id = r.indicator_id and i.to_publication is null
  join warehouse.dim_indicator as e
    on e.indicator_id = r.denominator_id and e.to_publication is null
  join staging.rollup_value as n on n.indicator_id = r.numerator_id and not n.is_held
  join staging.rollup_value as d
    on d.period_id = n.period_id and d.commune_id = n.commune_id
    and d.indicator_id = r.denominator_id and not d.is_held
  join warehouse.dim_period as p on p.period_id = n.period_id and p.to_publication is null
  join staging.placed_commune as c on c.commune_id = n.commune_id
  left join staging.due_rollup as w
    on w.period_id = n.period_id and w.area_id = n.area_id and w.is_whole
  cross join lateral warehouse.paired(
    n.is_nothing, n.actual, n.cumulative, n.prior, d.actual, d.cumulative, d.prior,
    e.behaviour = 'stock') as o
  where r.to_publication is null and (w.area_id is null or r.rule = 'each')
)
select
  0, b.period_id, b.indicator_id, b.area_id,
  count(*) filter (where b.is_derived and (b.divisor is not null or b.cumulative_divisor is not null)),
  count(*) filter (where b.is_reported),
  count(b.divisor),
  count(b.cumulative_divisor),
  count(b.cumulative_divisor) filter (where b.divisor is not null),
  count(b.prior_divisor),
  count(*) filter (
    where b.prior_divisor is null and (b.divisor is not null or b.cumulative_divisor is not null)),
  sum(b.dividend), sum(b.divisor), sum(b.cumulative_dividend), sum(b.cumulative_divisor),
  sum(b.prior_dividend), sum(b.prior_divisor), sum(b.prior_dividend_beside),
  sum(b.prior_divisor_beside),
  count(*) filter (
    where b.obs_status = 1 and (b.divisor is not null or b.cumulative_divisor is not null)),
  count(*) filter (
    where b.obs_status = 2 and (b.divisor is not null or b.cumulative_divisor is not null))
from both_parts as b
group by b.period_id, b.indicator_id, b.area_id;
