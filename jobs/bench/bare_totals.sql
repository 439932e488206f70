-- The bare script, second part: numbers and units, uniqueness, totals. Nothing is checked, kept or
-- explained.
create table fact as
select
  r.commune, r.period, r.indicator,
  replace(replace(r.plan, '.', ''), ',', '.')::numeric * u.factor / own.factor as plan,
  replace(replace(r.actual, '.', ''), ',', '.')::numeric * u.factor / own.factor as actual,
  replace(replace(r.cumulative, '.', ''), ',', '.')::numeric * u.factor / own.factor as cumulative
from raw as r
join indicator as i on i.code = r.indicator
join unit as u on u.code = r.uom
join unit as own on own.code = i.uom;

create unique index on fact (period, indicator, commune);

create table total as
select
  period, indicator, sum(plan) as plan, sum(actual) as actual, sum(cumulative) as cumulative,
  count(*) as communes
from fact
group by period, indicator;
