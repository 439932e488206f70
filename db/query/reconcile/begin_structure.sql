-- Which indicators of one submission have to fit together: a whole and its parts, a ratio and what it is
-- made of, a share and that of which it is one. What is a part of a ratio or a mean adds up to nothing.
insert into staging.structure (code, indicator_id, member_id, role, scale, members)
with indicator as (
  select i.*
  from warehouse.dim_indicator as i
  where i.to_publication is null
),
member as (
  select 'parts-mismatch' as code, w.indicator_id, m.indicator_id as member_id, 1.0 as scale,
    case when m.code = w.code then 'whole' else 'part' end as role
  from indicator as w
  join indicator as m on m.code = w.code or m.parent_code = w.code
  where w.aggregation in ('sum', 'count')
    and exists (select from indicator as p where p.parent_code = w.code)
  union all
  select 'ratio-mismatch', w.indicator_id, m.indicator_id, w.scale,
    case m.code
      when w.code then 'result' when w.numerator_code then 'numerator' else 'denominator'
    end
  from indicator as w
  join indicator as m on m.code in (w.code, w.numerator_code, w.denominator_code)
  where w.aggregation = 'ratio' and w.numerator_code <> w.denominator_code
  union all
  -- A share is a part of a thing of the same kind, unless it may be more than the whole of it.
  select distinct 'numerator-exceeds', n.indicator_id, m.indicator_id, 1.0,
    case m.code when n.code then 'lesser' else 'greater' end
  from indicator as w
  join indicator as n on n.code = w.numerator_code
  join indicator as d on d.code = w.denominator_code and d.uom = n.uom
  join indicator as m on m.code in (n.code, d.code)
  where w.aggregation = 'ratio' and coalesce(w.max_value, w.scale) <= w.scale
    and n.indicator_id <> d.indicator_id
    and n.behaviour = d.behaviour
)
select
  m.code, m.indicator_id, m.member_id, m.role, m.scale,
  count(*) over (partition by m.code, m.indicator_id)
from member as m
join staging.rule_in_force as f on f.code = m.code and f.indicator_id = m.indicator_id;

call staging.tell_planner_of_many('staging.structure');
