-- The periods for which a commune of this code states an indicator, the newest first.
select value.period
from warehouse.stated_value_at(mart.current_publication()) as value
inner join warehouse.commune_at(mart.current_publication()) as commune
  on value.commune_id = commune.commune_id
inner join warehouse.period_at(mart.current_publication()) as period on value.period_id = period.period_id
where
  value.indicator = :indicator
  and commune.code = :commune
  and value.origin = 's'
group by value.period, period.ends, period.starts
order by period.ends desc, period.starts desc
limit 5;
