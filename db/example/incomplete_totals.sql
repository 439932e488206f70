-- Which totals are still without some commune, or have a value held back?
select
  period,
  indicator,
  communes_expected,
  communes_reported,
  communes_expected - communes_reported as communes_without
from mart.district_total
where not is_complete
group by period, indicator, communes_expected, communes_reported
order by communes_without desc, period, indicator;
