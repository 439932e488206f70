-- How each indicator stands in the report of the newest year that has totals, else of the newest period.
with reported as (
  select period from mart.district_total order by length(period), period_end desc, period limit 1
)

select
  t.indicator, t.period, t.area_name, t.uom, t.plan_authority, t.plan,
  coalesce(t.cumulative, t.actual) as value,
  t.achievement_pct, t.change_pct, t.communes_reported, t.communes_expected
from mart.district_total as t
join reported as r on t.period = r.period
order by t.indicator, t.area, t.plan_authority;
