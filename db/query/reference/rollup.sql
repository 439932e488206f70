-- How totals of longer periods come from those of months, by the definitions that hold from :candidate
-- on: a flow is added up, of a stock or a mean the last month counts. A computed indicator follows
-- what it is computed from; where that is of both kinds, or a yes in any month counts, or a mean is
-- weighed by a flow, totals of months do not tell. A ratio, stated or not, needs the months of both of
-- its parts.
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
    i.indicator_id, i.code, i.aggregation, i.source, i.numerator_code, i.denominator_code,
    case
      when i.source = 'submitted' then r.least
      when r.least = r.greatest and (i.aggregation = 'sum' or r.least = 'last') then r.least
      else 'each'
    end as rule
  from warehouse.dim_indicator as i
  left join component_rule as r on r.indicator_id = i.indicator_id
  where i.to_publication is null
)
select
  o.indicator_id,
  case
    when o.aggregation = 'mean' and w.rule is distinct from 'last' then 'each'
    when o.aggregation <> 'ratio' then o.rule
    when coalesce(n.rule, 'each') = 'each' or coalesce(w.rule, 'each') = 'each' then 'each'
    when n.rule = 'last' and w.rule = 'last' then 'last'
    else 'sum'
  end as rule,
  case when o.aggregation = 'mean' then w.indicator_id end as weight_id,
  o.aggregation = 'mean' as is_mean,
  o.source = 'computed' and o.aggregation <> 'ratio' as has_parts,
  case when o.aggregation = 'ratio' then n.indicator_id end as numerator_id,
  case when o.aggregation = 'ratio' then w.indicator_id end as denominator_id,
  case when o.aggregation = 'ratio' then n.rule end as numerator_rule,
  case when o.aggregation = 'ratio' then w.rule end as denominator_rule,
  cast(3 as smallint) as kept_sums
from own as o
left join own as n on o.aggregation = 'ratio' and n.code = o.numerator_code
left join own as w on o.aggregation in ('mean', 'ratio') and w.code = o.denominator_code;

update warehouse.dim_rollup as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_rollup as d
    where d.indicator_id = v.indicator_id
      and (d.rule, d.weight_id, d.is_mean, d.has_parts, d.numerator_id, d.denominator_id,
           d.numerator_rule, d.denominator_rule, d.kept_sums)
        is not distinct from
          (v.rule, v.weight_id, v.is_mean, v.has_parts, v.numerator_id, v.denominator_id,
           v.numerator_rule, v.denominator_rule, v.kept_sums)
  );

insert into warehouse.dim_rollup (
  indicator_id, rule, weight_id, is_mean, has_parts, numerator_id, denominator_id, numerator_rule,
  denominator_rule, kept_sums, from_publication
)
select
  d.indicator_id, d.rule, d.weight_id, d.is_mean, d.has_parts, d.numerator_id, d.denominator_id,
  d.numerator_rule, d.denominator_rule, d.kept_sums, :candidate
from desired_rollup as d
where not exists (
  select from warehouse.dim_rollup as v
  where v.indicator_id = d.indicator_id and v.to_publication is null
);

call ops.tell_planner('warehouse.dim_rollup');
