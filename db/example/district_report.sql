-- What does the district report for a year: every indicator with plan, achievement and last year?
select
  indicator,
  indicator_name_vi,
  uom,
  coalesce(cumulative, actual) as value,
  plan,
  plan_authority,
  achievement_pct,
  prior_actual,
  change_pct,
  target_status
from mart.district_total
where period = '2024'
order by indicator, plan_authority;
