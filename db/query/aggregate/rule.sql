-- How totals of longer periods come from those of months: a flow is added up, of a stock or a mean the
-- last month counts. A computed indicator follows what it is computed from; where that is of both
-- kinds, or a yes in any month counts, or a mean is weighed by a flow, totals of months do not tell.
truncate staging.rollup_rule;

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

analyze staging.rollup_rule;
