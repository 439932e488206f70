-- Where do two authorities ask for different things, and how does each target stand?
select
  a.period,
  a.indicator,
  a.plan_authority as one,
  a.plan as plan_of_one,
  a.achievement_pct as achievement_of_one,
  b.plan_authority as other,
  b.plan as plan_of_other,
  b.achievement_pct as achievement_of_other
from mart.district_total as a
join mart.district_total as b
  on b.area = a.area
  and b.period = a.period
  and b.indicator = a.indicator
  and b.plan_authority > a.plan_authority
where a.plan <> b.plan
order by a.period, a.indicator;
