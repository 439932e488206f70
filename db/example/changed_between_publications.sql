-- What did the second publication change in the first?
select
  coalesce(b.period, a.period) as period,
  coalesce(b.indicator, a.indicator) as indicator,
  coalesce(b.plan_authority, a.plan_authority) as plan_authority,
  a.actual as actual_before,
  b.actual as actual_after,
  a.plan as plan_before,
  b.plan as plan_after,
  a.target_status as status_before,
  b.target_status as status_after
from mart.district_total_as_of(1) as a
full join mart.district_total_as_of(2) as b
  on b.area = a.area
  and b.period = a.period
  and b.indicator = a.indicator
  and b.plan_authority is not distinct from a.plan_authority
where (a.actual, a.cumulative, a.plan) is distinct from (b.actual, b.cumulative, b.plan)
order by period, indicator, plan_authority;
