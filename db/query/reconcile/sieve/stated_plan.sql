-- Values that are far from the plan that their own row states: it may be the only thing that there is to
-- compare with. What accumulates over the year says little of its plan before half of it is over; a yes or
-- no is in no unit, and what is nothing is in any.
insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
with compared as materialized (
  select p.period_id, p.kind in ('year', 'half', 'nine_months') as is_long
  from warehouse.dim_period as p
  where p.to_publication is null
    and p.period_id in (select c.period_id from staging.contribution as c)
    and exists (select from staging.contributed_column where column_name = 'plan')
),
-- From how many times on anybody asks.
far as materialized (
  select
    f.indicator_id, i.behaviour, case when i.is_whole then f.least else 0 end as least,
    (select min(x.factor) from unnest(f.factors) as x (factor)) / nullif(f.nearness, 0) as times
  from staging.rule_in_force as f
  join staging.judged_indicator as i on i.indicator_id = f.indicator_id
  where f.code = 'suspected-unit' and i.aggregation <> 'count'
),
stated as (
  select
    e.commune_id, e.period_id, e.indicator_id, abs(coalesce(e.cumulative, e.actual)) as value,
    abs(e.plan) as plan, f.times, f.least
  from staging.unproved_row as e
  join compared as l on l.period_id = e.period_id
  join far as f on f.indicator_id = e.indicator_id
  where e.plan <> 0 and (l.is_long or f.behaviour = 'stock') and exists (select from compared)
),
counted as (
  select
    s.commune_id, s.period_id,
    array_agg(s.indicator_id) filter (
      where (s.value > s.times * s.plan or s.times * s.value < s.plan)
        and s.value <> 0 and greatest(s.value, s.plan) >= s.least) as suspected
  from stated as s
  group by s.commune_id, s.period_id
)
select
  'suspected-unit', c.commune_id, c.period_id, 0, 0, coalesce(cardinality(c.suspected), 0), c.suspected
from counted as c;
