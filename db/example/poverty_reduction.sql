-- How far did the rate of poor households fall, against the reduction that was asked for? By how much
-- it fell comes from the achievement, which compares the same communes in both years; the difference of
-- the two totals would not, where one of them lacks some.
select
  area_name,
  period,
  prior_actual,
  actual,
  round(achievement_pct * plan / 100, 2) as fell_by,
  plan as asked_to_fall_by,
  achievement_pct,
  target_status
from mart.district_total
where indicator = 'POV_RATE'
order by period;
