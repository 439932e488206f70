-- Sums of longer periods over the values that were worked out commune by commune. Of a ratio only the
-- values are counted: its sums are those of its parts.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual_alone, actual_beside, cumulative_sum,
  prior_alone, prior_beside, compared_value, dividend, divisor, prior_dividend, prior_divisor,
  provisional, estimated
)
with counted as (
  select
    v.period_id, v.indicator_id, v.area_id, v.is_held, v.is_derived,
    v.is_reported and r.numerator_id is null and c.valid_from <= p.cut_off
      and c.valid_to >= case when i.behaviour = 'flow' then p.starts else p.cut_off end
      as is_reported,
    case when not v.is_held and r.numerator_id is null then
      greatest(
        v.obs_status, case when coalesce(n.actual, n.cumulative) is not null then w.obs_status end)
    end as obs_status,
    n.actual, n.cumulative,
    case when v.is_nothing or n.actual is not null or n.cumulative is not null then n.prior end
      as prior,
    case when i.aggregation = 'count' then cast((n.actual > 0) as integer)
      else coalesce(n.cumulative, n.actual) end as value,
    w.actual as weight, coalesce(w.prior, w.actual) as prior_weight
  from staging.rollup_value as v
  join warehouse.dim_period as p on p.period_id = v.period_id and p.to_publication is null
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.to_publication is null
  join staging.placed_commune as c on c.commune_id = v.commune_id
  join warehouse.dim_rollup as r on r.indicator_id = v.indicator_id and r.to_publication is null
  left join staging.rollup_value as w
    on r.is_mean and w.period_id = v.period_id and w.commune_id = v.commune_id
    and w.indicator_id = r.weight_id and not w.is_held
  -- What enters sums.
  cross join lateral (
    select
      case when not v.is_held and r.numerator_id is null then v.actual end as actual,
      case when not v.is_held and r.numerator_id is null then v.cumulative end as cumulative,
      case when not v.is_held and r.numerator_id is null then v.prior end as prior
  ) as n
  where v.is_counted
)
select
  0, v.period_id, v.indicator_id, v.area_id,
  count(*),
  count(*) filter (where v.is_held),
  count(*) filter (where v.is_derived),
  count(*) filter (where v.is_reported),
  count(*) filter (where v.actual > 0),
  count(v.actual),
  count(v.cumulative),
  count(v.cumulative) filter (where v.actual is not null),
  count(v.prior),
  count(v.value) filter (where v.prior is null),
  sum(v.actual) filter (where v.cumulative is null),
  sum(v.actual) filter (where v.cumulative is not null),
  sum(v.cumulative),
  sum(v.prior) filter (where v.cumulative is null),
  sum(v.prior) filter (where v.cumulative is not null),
  sum(v.value) filter (where v.prior is not null),
  sum(coalesce(v.actual, v.cumulative) * v.weight),
  sum(v.weight) filter (where coalesce(v.actual, v.cumulative) is not null),
  sum(v.prior * v.prior_weight) filter (where v.value is not null),
  sum(v.prior_weight) filter (where v.prior is not null and v.value is not null),
  count(*) filter (where v.obs_status = 1),
  count(*) filter (where v.obs_status = 2)
from counted as v
group by v.period_id, v.indicator_id, v.area_id;
