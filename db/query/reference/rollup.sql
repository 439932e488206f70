-- How totals of longer periods come from those of months, by the definitions that hold from :candidate
-- on: a flow is added up, of a stock or a mean the last month counts. A computed indicator follows
-- what it is computed from; where that is of both kinds, or a yes in any month counts, or a mean is
-- weighed by a flow, totals of months do not tell.
create temporary table desired_rollup on commit drop as
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
      when i.aggregation = 'ratio' then case when r.least = 'each' then 'each' else 'sum' end
      when i.aggregation = 'sum' and r.least = r.greatest then r.least
      else 'each'
    end as rule
  from warehouse.dim_indicator as i
  left join component_rule as r on r.indicator_id = i.indicator_id
  where i.to_publication is null
)
select
  o.indicator_id,
  case when o.aggregation = 'mean' and w.rule is distinct from 'last' then 'each' else o.rule end
    as rule,
  w.indicator_id as weight_id,
  o.aggregation = 'mean' as is_mean,
  o.source = 'computed' and o.aggregation <> 'ratio' as has_parts
from own as o
left join warehouse.dim_indicator as weight
  on o.aggregation = 'mean' and weight.code = o.denominator_code and weight.to_publication is null
left join own as w on w.indicator_id = weight.indicator_id;

update warehouse.dim_rollup as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_rollup as d
    where d.indicator_id = v.indicator_id
      and (d.rule, d.weight_id, d.is_mean, d.has_parts)
        is not distinct from (v.rule, v.weight_id, v.is_mean, v.has_parts)
  );

insert into warehouse.dim_rollup (
  indicator_id, rule, weight_id, is_mean, has_parts, from_publication
)
select d.indicator_id, d.rule, d.weight_id, d.is_mean, d.has_parts, :candidate
from desired_rollup as d
where not exists (
  select from warehouse.dim_rollup as v
  where v.indicator_id = d.indicator_id and v.to_publication is null
);
