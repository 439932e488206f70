-- Sums of longer periods over the values that were worked out commune by commune.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, derived, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, actual_alone, actual_beside, cumulative_sum, prior_alone,
  prior_beside, dividend, divisor, prior_dividend, prior_divisor
)
select
  0, v.period_id, v.indicator_id, v.area_id,
  count(*),
  count(*) filter (where v.is_held),
  count(*) filter (where v.is_derived),
  count(*) filter (
    where v.is_reported and c.valid_from <= p.cut_off
      and c.valid_to >= case when i.behaviour = 'flow' then p.starts else p.cut_off end),
  count(*) filter (where v.actual > 0 and not v.is_held),
  count(v.actual) filter (where not v.is_held),
  count(v.cumulative) filter (where not v.is_held),
  count(*) filter (where v.actual is not null and v.cumulative is not null and not v.is_held),
  count(v.prior) filter (where not v.is_held),
  sum(v.actual) filter (where v.cumulative is null and not v.is_held),
  sum(v.actual) filter (where v.cumulative is not null and not v.is_held),
  sum(v.cumulative) filter (where not v.is_held),
  sum(v.prior) filter (where v.cumulative is null and not v.is_held),
  sum(v.prior) filter (where v.cumulative is not null and not v.is_held),
  sum(coalesce(v.actual, v.cumulative) * w.actual) filter (where not v.is_held),
  sum(w.actual) filter (
    where coalesce(v.actual, v.cumulative) is not null and not v.is_held),
  sum(v.prior * coalesce(w.prior, w.actual)) filter (where not v.is_held),
  sum(coalesce(w.prior, w.actual)) filter (
    where v.prior is not null and not v.is_held)
from staging.rollup_value as v
join warehouse.dim_period as p on p.period_id = v.period_id and p.to_publication is null
join warehouse.dim_indicator as i on i.indicator_id = v.indicator_id and i.to_publication is null
join staging.placed_commune as c on c.commune_id = v.commune_id
join warehouse.dim_rollup as r on r.indicator_id = v.indicator_id and r.to_publication is null
left join staging.rollup_value as w
  on r.is_mean and w.period_id = v.period_id and w.commune_id = v.commune_id
  and w.indicator_id = r.weight_id and not w.is_held
where v.is_counted
group by v.period_id, v.indicator_id, v.area_id;
