-- Where values go to: each commune to its area, each area to those that it lies in. As tables, whose
-- statistics keep the planner from taking millions of values for a few hundred.
set local work_mem = '128MB';
set local hash_mem_multiplier = 6;

truncate staging.placed_commune, staging.area_above, staging.rollup_rule, staging.total_change,
  staging.desired_total;

insert into staging.placed_commune (commune_id, area_id, valid_from, valid_to)
select c.commune_id, a.area_id, c.valid_from, coalesce(c.valid_to, 'infinity')
from warehouse.dim_commune as c
join warehouse.dim_area as a on a.code = c.area_code and a.to_publication is null
where c.to_publication is null;

insert into staging.area_above (area_id, below_id, is_child)
with recursive above as (
  select a.area_id, a.area_id as below_id, a.parent_code, 0 as distance
  from warehouse.dim_area as a
  where a.to_publication is null
  union
  select p.area_id, b.below_id, p.parent_code, b.distance + 1
  from above as b
  join warehouse.dim_area as p on p.code = b.parent_code and p.to_publication is null
)
select area_id, below_id, distance = 1
from above;

-- How totals of longer periods come from those of months: a flow is added up, of a stock or a mean the
-- last month counts. A computed indicator follows what it is computed from; where that is of both
-- kinds, or a yes in any month counts, or a mean is weighed by a flow, totals of months do not tell.
insert into staging.rollup_rule (indicator_id, rule, weight_id, is_mean, has_parts)
with submitted as (
  select
    i.indicator_id,
    case
      when i.aggregation in ('ratio', 'mean', 'none') or i.behaviour = 'stock' then 'last'
      when i.aggregation = 'count' then 'each'
      else 'sum'
    end as rule
  from warehouse.dim_indicator as i
  where i.to_publication is null and i.source = 'submitted'
),
component_rule as (
  select c.indicator_id, min(s.rule) as least, max(s.rule) as greatest
  from warehouse.dim_component as c
  join submitted as s on s.indicator_id = c.component_id
  where c.to_publication is null
  group by c.indicator_id
),
own as (
  select
    i.indicator_id, i.aggregation, i.source, i.denominator_code,
    case
      when i.source = 'submitted' then r.least
      when i.aggregation = 'ratio' and r.least = 'last' and r.greatest = 'last' then 'last'
      when i.aggregation = 'ratio' then 'sum'
      when i.aggregation = 'sum' and r.least = r.greatest then r.least
      else 'each'
    end as rule
  from warehouse.dim_indicator as i
  left join component_rule as r on r.indicator_id = i.indicator_id
  where i.to_publication is null
)
select
  o.indicator_id,
  case when o.aggregation = 'mean' and w.rule is distinct from 'last' then 'each' else o.rule end,
  w.indicator_id,
  o.aggregation = 'mean',
  o.source = 'computed' and o.aggregation <> 'ratio'
from own as o
left join warehouse.dim_indicator as weight
  on o.aggregation = 'mean' and weight.code = o.denominator_code and weight.to_publication is null
left join own as w on w.indicator_id = weight.indicator_id;

analyze staging.placed_commune, staging.area_above, staging.rollup_rule;
