-- How far did the rate of poor households fall, against the reduction that was asked for?
select
  area_name,
  period,
  prior_actual,
  actual,
  prior_actual - actual as fell_by,
  plan as asked_to_fall_by,
  achievement_pct,
  target_status
from mart.district_total
where indicator = 'POV_RATE'
order by period;
