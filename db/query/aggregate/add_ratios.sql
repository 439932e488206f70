-- A ratio is the sum of numerators by the sum of denominators, over communes that have both; it changes
-- where either changes. What was true in the newest publication goes, what is true now comes.
insert into staging.total_change (
  lane, period_id, indicator_id, area_id, reported, with_actual, with_cumulative, with_both,
  with_prior, uncompared, dividend, divisor, cumulative_dividend, cumulative_divisor,
  prior_dividend, prior_divisor, prior_dividend_beside, prior_divisor_beside, provisional, estimated
)
with ratio as materialized (
  select r.indicator_id, r.numerator_id, r.denominator_id, d.behaviour = 'stock' as by_stock
  from warehouse.dim_rollup as r
  join warehouse.dim_indicator as d
    on d.indicator_id = r.denominator_id and d.to_publication is null
  where r.numerator_id is not null and r.to_publication is null
),
unit as (
  select u.period_id, u.year, u.commune_id, c.area_id, u.is_new,
    r.indicator_id, r.numerator_id, r.denominator_id, r.by_stock,
    c.valid_from <= g.cut_off and c.valid_to >= g.since as is_expected
  from staging.touched_unit as u
  join staging.placed_commune as c on c.commune_id = u.commune_id and c.lane = :lane
  join staging.governed_pair as g on g.period_id = u.period_id and not g.is_recomputed
  join ratio as r on r.indicator_id = g.indicator_id
  where not exists (
    select from staging.touched_long as l
    where l.period_id = u.period_id and l.area_id = c.area_id)
  union all
  select g.period_id, d.year, c.commune_id, c.area_id, true,
    r.indicator_id, r.numerator_id, r.denominator_id, r.by_stock,
    c.valid_from <= g.cut_off and c.valid_to >= g.since
  from staging.governed_pair as g
  join warehouse.dim_period as d on d.period_id = g.period_id and d.to_publication is null
  join ratio as r on r.indicator_id = g.indicator_id
  join warehouse.fct_coverage as k on k.period_id = g.period_id and k.to_publication is null
  join staging.placed_commune as c on c.commune_id = k.commune_id and c.lane = :lane
  where g.is_recomputed
    and not exists (
      select from staging.touched_long as l
      where l.period_id = g.period_id and l.area_id = c.area_id)
),
both_parts as (
  select 1 as sign, u.period_id, u.indicator_id, u.area_id,
    u.is_expected and n.is_reported and d.is_reported as is_reported,
    greatest(n.obs_status, d.obs_status) as obs_status, p.*
  from unit as u
  join warehouse.fct_commune_value as n
    on n.year = u.year and n.period_id = u.period_id and n.commune_id = u.commune_id
    and n.indicator_id = u.numerator_id and n.to_publication is null and not n.is_held
  join warehouse.fct_commune_value as d
    on d.year = u.year and d.period_id = u.period_id and d.commune_id = u.commune_id
    and d.indicator_id = u.denominator_id and d.to_publication is null and not d.is_held
  cross join lateral warehouse.paired(
    n.is_reported and n.actual is null and n.cumulative is null,
    n.actual, n.cumulative, n.prior, d.actual, d.cumulative, d.prior, u.by_stock) as p
  union all
  select -1, u.period_id, u.indicator_id, u.area_id,
    u.is_expected and n.is_reported and d.is_reported, greatest(n.obs_status, d.obs_status), p.*
  from unit as u
  join warehouse.fct_commune_value as n
    on n.year = u.year and n.period_id = u.period_id and n.commune_id = u.commune_id
    and n.indicator_id = u.numerator_id and not n.is_held
    and n.from_publication < :candidate
    and (n.to_publication is null or n.to_publication = :candidate)
  join warehouse.fct_commune_value as d
    on d.year = u.year and d.period_id = u.period_id and d.commune_id = u.commune_id
    and d.indicator_id = u.denominator_id and not d.is_held
    and d.from_publication < :candidate
    and (d.to_publication is null or d.to_publication = :candidate)
  cross join lateral warehouse.paired(
    n.is_reported and n.actual is null and n.cumulative is null,
    n.actual, n.cumulative, n.prior, d.actual, d.cumulative, d.prior, u.by_stock) as p
  -- Of a period of which there was nothing, and of what is worked out anew, nothing goes.
  where not u.is_new
)
select
  :lane, b.period_id, b.indicator_id, b.area_id,
  coalesce(sum(b.sign) filter (where b.is_reported), 0),
  coalesce(sum(b.sign) filter (where b.divisor is not null), 0),
  coalesce(sum(b.sign) filter (where b.cumulative_divisor is not null), 0),
  coalesce(sum(b.sign) filter (
    where b.divisor is not null and b.cumulative_divisor is not null), 0),
  coalesce(sum(b.sign) filter (where b.prior_divisor is not null), 0),
  coalesce(sum(b.sign) filter (
    where b.prior_divisor is null
      and (b.divisor is not null or b.cumulative_divisor is not null)), 0),
  sum(b.sign * b.dividend), sum(b.sign * b.divisor),
  sum(b.sign * b.cumulative_dividend), sum(b.sign * b.cumulative_divisor),
  sum(b.sign * b.prior_dividend), sum(b.sign * b.prior_divisor),
  sum(b.sign * b.prior_dividend_beside), sum(b.sign * b.prior_divisor_beside),
  coalesce(sum(b.sign) filter (
    where b.obs_status = 1 and (b.divisor is not null or b.cumulative_divisor is not null)), 0),
  coalesce(sum(b.sign) filter (
    where b.obs_status = 2 and (b.divisor is not null or b.cumulative_divisor is not null)), 0)
from both_parts as b
group by b.period_id, b.indicator_id, b.area_id;
