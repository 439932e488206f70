-- Rates that are not what has been reached of the plan, rounded. Without a column of rates nobody looks.
insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
with stated as (
  select
    e.commune_id, e.period_id, e.indicator_id, e.rate, e.plan <> 0 and e.plan is not null
      and coalesce(e.cumulative, e.actual) is not null as has_parts,
    coalesce(e.cumulative, e.actual) as value, e.plan
  from staging.unproved_row as e
  join staging.rule_in_force as f
    on f.code = 'rate-mismatch' and f.indicator_id = e.indicator_id
  where e.rate is not null
    and exists (select from staging.contributed_column where column_name = 'rate')
),
counted as (
  select
    s.commune_id, s.period_id,
    count(*) filter (where s.has_parts) as checked,
    count(*) filter (where not s.has_parts) as unchecked,
    array_agg(s.indicator_id) filter (
      where case when s.has_parts then round(100 * s.value / nullif(s.plan, 0), scale(s.rate)) <> s.rate end
    ) as suspected
  from stated as s
  group by s.commune_id, s.period_id
)
select
  'rate-mismatch', c.commune_id, c.period_id, c.checked, c.unchecked,
  coalesce(cardinality(c.suspected), 0), c.suspected
from counted as c;
