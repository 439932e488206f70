-- A total that is added up counts as many estimates and provisional figures as the area's own communes
-- state, not held, and the areas right below count.
with child as materialized (
  select c.period_id, c.area_id, c.year, a.below_id
  from staging.checked_area as c
  join staging.area_above as a on a.area_id = c.area_id and a.is_child
),
piece as (
  select v.period_id, v.area_id, v.indicator_id,
    case when v.obs_status = 2 then 1 else 0 end as estimated,
    case when v.obs_status = 1 then 1 else 0 end as provisional
  from staging.checked_value as v
  where not v.is_held
  union all
  select n.period_id, n.area_id, t.indicator_id, t.values_estimated, t.values_provisional
  from child as n
  join warehouse.fct_area_total as t
    on t.year = n.year and t.period_id = n.period_id and t.area_id = n.below_id
    and t.to_publication is null
),
added as (
  select period_id, area_id, indicator_id, sum(estimated) as estimated,
    sum(provisional) as provisional
  from piece
  group by period_id, area_id, indicator_id
)
select t.area_id, t.period_id, t.indicator_id, t.values_estimated, a.estimated as estimates,
  t.values_provisional, a.provisional as provisional_values
from added as a
join staging.checked_area as c on c.period_id = a.period_id and c.area_id = a.area_id
join warehouse.fct_area_total as t
  on t.year = c.year and t.period_id = a.period_id and t.area_id = a.area_id
  and t.indicator_id = a.indicator_id and t.to_publication is null
join warehouse.dim_indicator as i
  on i.indicator_id = a.indicator_id and i.to_publication is null and i.aggregation = 'sum'
where (t.values_estimated, t.values_provisional) <> (a.estimated, a.provisional)
  -- What came of a commune that no area below had to hear of is in this one alone.
  and not exists (
    select from child as n
    where n.period_id = a.period_id and n.area_id = a.area_id
      and not exists (
        select from staging.expected_report as e
        where e.period_id = n.period_id and e.area_id = n.below_id and e.behaviour = i.behaviour));
