-- Which targets are missed by most?
select area_name, period, indicator_name_vi, plan_authority, plan, uom, achievement_pct
from mart.district_total
where target_status = 'not_met'
order by achievement_pct, indicator, period
limit 10;
