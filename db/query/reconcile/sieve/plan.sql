-- Plans that are none of those assigned. Where no commune has a target nobody looks.
insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
with assigned as (
  select
    p.period_id, t.commune_id, t.indicator_id,
    array_agg(t.value) as of_any_kind,
    min(t.value) filter (where t.kind = 'level') as least,
    max(t.value) filter (where t.kind = 'level') as greatest,
    p.kind in ('year', 'half', 'nine_months') as is_long
  from warehouse.dim_period as p
  join staging.commune_target as t on t.year = p.year and p.cut_off between t.since and t.until
  where p.to_publication is null and p.period_id in (select c.period_id from staging.contribution as c)
  group by p.period_id, p.kind, t.commune_id, t.indicator_id
),
-- From how many times on anybody asks for a unit.
far as materialized (
  select
    f.indicator_id,
    (select min(x.factor) from unnest(f.factors) as x (factor)) / nullif(f.nearness, 0) as times
  from staging.rule_in_force as f
  join staging.judged_indicator as i on i.indicator_id = f.indicator_id
  where f.code = 'suspected-unit' and i.aggregation <> 'count'
),
stated as (
  select
    e.commune_id, e.period_id, e.indicator_id, e.plan, coalesce(e.cumulative, e.actual) as value,
    a.of_any_kind, a.least, a.greatest,
    case when a.is_long or i.behaviour = 'stock' then f.times end as times
  from staging.effective_row as e
  join staging.judged_indicator as i on i.indicator_id = e.indicator_id
  left join assigned as a
    on a.period_id = e.period_id and a.commune_id = e.commune_id and a.indicator_id = e.indicator_id
  left join far as f on f.indicator_id = e.indicator_id
  where exists (select from staging.commune_target)
),
counted as (
  select
    s.commune_id, s.period_id,
    count(*) filter (where s.plan is not null and s.of_any_kind is not null) as checked,
    count(*) filter (where s.plan is not null and s.of_any_kind is null) as unchecked,
    array_agg(s.indicator_id) filter (
      where s.plan <> all (s.of_any_kind)
        -- Far from what was assigned, it may be in another unit; of a month of a flow that tells nothing.
        or abs(s.value) > s.times * abs(s.greatest)
        or (s.times * abs(s.value) < abs(s.least) and s.value <> 0)) as suspected
  from stated as s
  group by s.commune_id, s.period_id
)
select
  'plan-mismatch', c.commune_id, c.period_id, c.checked, c.unchecked,
  coalesce(cardinality(c.suspected), 0), c.suspected
from counted as c;
