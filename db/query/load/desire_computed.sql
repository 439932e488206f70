-- Computed indicators of one level, of every commune and period that the run touches: a ratio from
-- numerator and denominator, a total from its parts. What the file states is kept beside it.
insert into staging.desired_value (
  lane, period_id, indicator_id, commune_id, file_id, line_no, year, origin, is_reported, is_held,
  actual, cumulative, prior, plan, stated_actual, stated_cumulative, stated_prior
)
with component as (
  select
    i.indicator_id,
    c.indicator_id as component_id,
    i.scale,
    count(*) over (partition by i.indicator_id) as components,
    case
      when i.aggregation <> 'ratio' then 'part'
      when c.code = i.numerator_code then 'numerator'
      else 'denominator'
    end as role
  from warehouse.dim_indicator as i
  join warehouse.dim_indicator as c
    on c.to_publication is null
    and case
      when i.aggregation = 'ratio' then c.code in (i.numerator_code, i.denominator_code)
      else c.parent_code = i.code
    end
  where i.to_publication is null and i.computing_level = :level
),
worked_out as (
  select
    v.period_id, v.year, c.indicator_id, v.commune_id,
    max(c.role) <> 'part' as is_ratio,
    count(*) filter (where v.is_reported) = max(c.components) as is_reported,
    max(c.scale) as scale,
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
    max(v.prior) filter (where c.role = 'denominator' and not v.is_held) as prior_divisor
  from component as c
  join staging.desired_value as v on v.indicator_id = c.component_id
  where v.lane = :lane
  group by v.period_id, v.year, c.indicator_id, v.commune_id
),
stated as (
  select s.period_id, s.indicator_id, s.commune_id, s.file_id, s.line_no,
    s.actual, s.cumulative, s.prior, s.plan
  from staging.stated_total as s
  where s.lane = :lane and s.indicator_id in (select c.indicator_id from component as c)
)
select
  :lane,
  coalesce(w.period_id, s.period_id),
  coalesce(w.indicator_id, s.indicator_id),
  coalesce(w.commune_id, s.commune_id),
  s.file_id, s.line_no,
  coalesce(w.year, u.year),
  'c',
  coalesce(w.is_reported, false),
  false,
  case when w.is_ratio then w.scale * w.dividend / nullif(w.divisor, 0) else w.actual end,
  case when w.is_ratio
    then w.scale * w.cumulative_dividend / nullif(coalesce(w.cumulative_divisor, w.divisor), 0)
    else w.cumulative
  end,
  coalesce(
    case when w.is_ratio then w.scale * w.prior_dividend / nullif(w.prior_divisor, 0)
      else w.prior end,
    s.prior),
  s.plan, s.actual, s.cumulative, s.prior
from worked_out as w
full join stated as s
  on s.period_id = w.period_id and s.indicator_id = w.indicator_id and s.commune_id = w.commune_id
left join staging.touched_unit as u
  on u.period_id = s.period_id and u.commune_id = s.commune_id;
