-- The bare script for every further month: the same, into the tables and the index that are there.
insert into fact (commune, period, indicator, plan, actual, cumulative)
select
  r.commune, r.period, r.indicator,
  replace(replace(r.plan, '.', ''), ',', '.')::numeric * u.factor / own.factor,
  replace(replace(r.actual, '.', ''), ',', '.')::numeric * u.factor / own.factor,
  replace(replace(r.cumulative, '.', ''), ',', '.')::numeric * u.factor / own.factor
from raw as r
join indicator as i on i.code = r.indicator
join unit as u on u.code = r.uom
join unit as own on own.code = i.uom;

insert into total (period, indicator, plan, actual, cumulative, communes)
select period, indicator, sum(plan), sum(actual), sum(cumulative), count(*)
from fact
where period = (select max(period) from fact)
group by period, indicator;
