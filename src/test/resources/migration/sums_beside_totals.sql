-- Totals of the newest publication beside which other sums are kept than those of their values.
with recursive above as (
  select a.area_id, a.code, a.code as below
  from warehouse.dim_area as a
  where a.to_publication is null
  union
  select b.area_id, b.code, a.code
  from above as b
  join warehouse.dim_area as a on a.parent_code = b.below and a.to_publication is null
),
value as (
  select a.area_id, v.*, w.actual as weight, coalesce(w.prior, w.actual) as prior_weight
  from warehouse.commune_value_at(mart.current_publication()) as v
  join warehouse.dim_commune as c
    on c.commune_id = v.commune_id and c.to_publication is null
  join above as a on a.below = c.area_code
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.to_publication is null
  left join warehouse.commune_value_at(mart.current_publication()) as w
    on i.aggregation = 'mean' and w.indicator = i.denominator_code
    and w.period_id = v.period_id and w.commune_id = v.commune_id and not w.is_held
),
added as (
  select
    area_id, period_id, indicator_id, aggregation,
    count(*) as value_count,
    count(*) filter (where is_held) as held,
    count(*) filter (where is_derived) as derived,
    count(actual) filter (where not is_held) as with_actual,
    count(cumulative) filter (where not is_held) as with_cumulative,
    count(*) filter (
      where actual is not null and cumulative is not null and not is_held) as with_both,
    count(prior) filter (where not is_held) > 0 as with_prior,
    coalesce(sum(actual) filter (where cumulative is not null and not is_held), 0)
      as actual_beside,
    coalesce(sum(cumulative) filter (where not is_held), 0) as cumulative_sum,
    coalesce(sum(prior) filter (where cumulative is not null and not is_held), 0)
      as prior_beside,
    coalesce(sum(coalesce(actual, cumulative) * weight) filter (where not is_held), 0)
      as dividend,
    coalesce(sum(weight) filter (
      where coalesce(actual, cumulative) is not null and not is_held), 0) as divisor,
    coalesce(sum(prior * prior_weight) filter (where not is_held), 0)
      as prior_dividend,
    coalesce(sum(prior_weight) filter (where prior is not null and not is_held), 0)
      as prior_divisor
  from value
  group by area_id, period_id, indicator_id, aggregation
)
select a.*, t.*
from added as a
left join warehouse.fct_area_total as t
  on t.area_id = a.area_id and t.period_id = a.period_id
  and t.indicator_id = a.indicator_id and t.to_publication is null
where (a.value_count, a.held, a.derived, a.with_actual, a.with_cumulative, a.with_both,
    a.with_prior)
  is distinct from (t.value_count, t.values_held, t.values_derived, t.with_actual,
    t.with_cumulative, t.with_both, t.with_prior > 0)
  or a.aggregation in ('sum', 'count')
  and (a.actual_beside, a.cumulative_sum, a.prior_beside)
  is distinct from (coalesce(t.actual_beside, 0), coalesce(t.cumulative_sum, 0),
    coalesce(t.prior_beside, 0))
  or a.aggregation = 'mean'
  and (a.dividend, a.divisor, a.prior_dividend, a.prior_divisor)
  is distinct from (coalesce(t.dividend, 0), coalesce(t.divisor, 0),
    coalesce(t.prior_dividend, 0), coalesce(t.prior_divisor, 0));
