-- Computed indicators of one level, of every commune and period that the run touches: a ratio from
-- numerator and denominator, a total from its parts. What the file states is kept beside it.
insert into staging.desired_value (
  lane, period_id, indicator_id, commune_id, file_id, line_no, year, origin, is_reported, is_held,
  actual, cumulative, prior, plan, stated_actual, stated_cumulative, stated_prior,
  obs_status
)
with computed as (
  select i.indicator_id, i.code, i.numerator_code, i.denominator_code, i.scale,
    i.aggregation = 'ratio' as is_ratio,
    (
      select d.behaviour = 'stock'
      from warehouse.dim_indicator as d
      where d.to_publication is null and d.code = i.denominator_code
    ) as by_stock
  from warehouse.dim_indicator as i
  where i.to_publication is null and i.computing_level = :level
),
indicator as (
  select c.indicator_id, c.code, c.parent_code
  from warehouse.dim_indicator as c
  where c.to_publication is null
),
component as (
  select i.indicator_id, c.indicator_id as component_id, 'numerator' as role
  from computed as i
  join indicator as c on c.code = i.numerator_code
  where i.is_ratio
  union all
  select i.indicator_id, c.indicator_id, 'denominator'
  from computed as i
  join indicator as c on c.code = i.denominator_code
  where i.is_ratio
  union all
  select i.indicator_id, c.indicator_id, 'part'
  from computed as i
  join indicator as c on c.parent_code = i.code
  where not i.is_ratio
  union all
  select i.indicator_id, i.indicator_id, 'stated'
  from computed as i
),
worked_out as (
  select
    v.period_id, v.year, c.indicator_id, v.commune_id,
    count(*) filter (where v.is_reported and c.role <> 'stated') as reported,
    sum(v.actual) filter (where c.role = 'part' and not v.is_held) as actual,
    sum(v.cumulative) filter (where c.role = 'part' and not v.is_held) as cumulative,
    sum(v.prior) filter (where c.role = 'part' and not v.is_held) as prior,
    max(v.actual) filter (where c.role = 'numerator' and not v.is_held) as dividend,
    max(v.actual) filter (where c.role = 'denominator' and not v.is_held) as divisor,
    max(v.cumulative) filter (where c.role = 'numerator' and not v.is_held)
      as cumulative_dividend,
    max(v.cumulative) filter (where c.role = 'denominator' and not v.is_held)
      as cumulative_divisor,
    max(v.prior) filter (where c.role = 'numerator' and not v.is_held) as prior_dividend,
    max(v.prior) filter (where c.role = 'denominator' and not v.is_held) as prior_divisor,
    max(v.file_id) filter (where c.role = 'stated') as file_id,
    max(v.line_no) filter (where c.role = 'stated') as line_no,
    max(v.actual) filter (where c.role = 'stated') as stated_actual,
    max(v.cumulative) filter (where c.role = 'stated') as stated_cumulative,
    max(v.prior) filter (where c.role = 'stated') as stated_prior,
    max(v.plan) filter (where c.role = 'stated') as plan,
    max(v.obs_status) filter (where c.role <> 'stated' and not v.is_held) as obs_status
  from component as c
  join staging.desired_value as v
    on v.indicator_id = c.component_id
    and case when c.role = 'stated' then v.origin = 't' else v.origin <> 't' end
  where v.lane = :lane
  group by v.period_id, v.year, c.indicator_id, v.commune_id
)
select
  :lane, w.period_id, w.indicator_id, w.commune_id, w.file_id, w.line_no, w.year, 'c',
  w.reported > 0 and w.reported = i.components,
  false,
  case when i.is_ratio then i.scale * w.dividend / nullif(w.divisor, 0) else w.actual end,
  case when i.is_ratio
    -- Of a stock, the day's state is that since the start of the year too.
    then i.scale * w.cumulative_dividend
      / nullif(coalesce(w.cumulative_divisor, case when i.by_stock then w.divisor end), 0)
    else w.cumulative
  end,
  coalesce(
    case when i.is_ratio then i.scale * w.prior_dividend / nullif(w.prior_divisor, 0)
      else w.prior end,
    w.stated_prior),
  w.plan, w.stated_actual, w.stated_cumulative, w.stated_prior, w.obs_status
from worked_out as w
join (
  select c.indicator_id, c.is_ratio, c.by_stock, c.scale, count(o.component_id) as components
  from computed as c
  left join component as o on o.indicator_id = c.indicator_id and o.role <> 'stated'
  group by c.indicator_id, c.is_ratio, c.by_stock, c.scale
) as i on i.indicator_id = w.indicator_id;
