-- A mean is the sum of value × weight by the sum of weights, over communes that have both; it changes
-- where either changes. What was true in the newest publication goes, what is true now comes.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, dividend, divisor, prior_dividend, prior_divisor,
  provisional, estimated
)
with unit as (
  select u.period_id, u.year, u.commune_id, c.area_id, r.indicator_id, r.weight_id, u.is_new
  from staging.touched_unit as u
  join staging.placed_commune as c on c.commune_id = u.commune_id and c.lane = :lane
  join warehouse.dim_rollup as r on r.is_mean and r.to_publication is null
  where not exists (
      select from staging.recomputed_pair as p
      where p.period_id = u.period_id and p.indicator_id = r.indicator_id)
    and not exists (
      select from staging.touched_long as l
      where l.period_id = u.period_id and l.area_id = c.area_id)
  union all
  select p.period_id, d.year, c.commune_id, c.area_id, r.indicator_id, r.weight_id, true
  from staging.recomputed_pair as p
  join warehouse.dim_period as d on d.period_id = p.period_id and d.to_publication is null
  join warehouse.dim_rollup as r
    on r.is_mean and r.indicator_id = p.indicator_id and r.to_publication is null
  join warehouse.fct_coverage as k on k.period_id = p.period_id and k.to_publication is null
  join staging.placed_commune as c on c.commune_id = k.commune_id and c.lane = :lane
  where not exists (
    select from staging.touched_long as l
    where l.period_id = p.period_id and l.area_id = c.area_id)
),
weighed as (
  select
    1 as sign, u.period_id, u.indicator_id, u.area_id,
    coalesce(v.actual, v.cumulative) as value,
    -- Last year counts beside a value of this year only.
    case when coalesce(v.actual, v.cumulative) is not null then v.prior end as prior,
    w.actual as weight,
    coalesce(w.prior, w.actual) as prior_weight,
    w.obs_status
  from unit as u
  join warehouse.fct_commune_value as v
    on v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
    and v.indicator_id = u.indicator_id and v.to_publication is null and not v.is_held
  join warehouse.fct_commune_value as w
    on w.year = u.year and w.period_id = u.period_id and w.commune_id = u.commune_id
    and w.indicator_id = u.weight_id and w.to_publication is null and not w.is_held
  union all
  select
    -1, u.period_id, u.indicator_id, u.area_id,
    coalesce(v.actual, v.cumulative),
    case when coalesce(v.actual, v.cumulative) is not null then v.prior end,
    w.actual, coalesce(w.prior, w.actual), w.obs_status
  from unit as u
  join warehouse.fct_commune_value as v
    on v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
    and v.indicator_id = u.indicator_id and not v.is_held
    and v.from_publication < :candidate
    and (v.to_publication is null or v.to_publication = :candidate)
  join warehouse.fct_commune_value as w
    on w.year = u.year and w.period_id = u.period_id and w.commune_id = u.commune_id
    and w.indicator_id = u.weight_id and not w.is_held
    and w.from_publication < :candidate
    and (w.to_publication is null or w.to_publication = :candidate)
  -- Of a period of which there was nothing, and of what is worked out anew, nothing goes.
  where not u.is_new
)
select
  :lane, period_id, indicator_id, area_id,
  sum(sign * value * weight),
  sum(sign * weight) filter (where value is not null),
  sum(sign * prior * prior_weight),
  sum(sign * prior_weight) filter (where prior is not null),
  -- What a mean is weighed with can be an estimate too.
  coalesce(sum(sign) filter (where value is not null and obs_status = 1), 0),
  coalesce(sum(sign) filter (where value is not null and obs_status = 2), 0)
from weighed
group by period_id, indicator_id, area_id;
