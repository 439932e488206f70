-- Which targets of the year are missed, and by figures how firm?
select
  indicator, indicator_name_vi, plan_authority, plan_kind, plan, plan_to,
  coalesce(cumulative, actual) as reached, achievement_pct, obs_status
from mart.district_total
where period = '2024' and target_status in ('not_met', 'met', 'exceeded')
order by target_status, obs_status, indicator;
