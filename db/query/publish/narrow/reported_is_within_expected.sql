-- No area expects more communes than lie below it, and none reports more than it expects.
with most as materialized (
  select a.area_id, count(*) as communes
  from staging.area_above as a
  join staging.placed_commune as c on c.area_id = a.below_id
  group by a.area_id
)
select
  t.area_id, t.period_id, t.indicator_id, t.communes_reported, t.communes_expected,
  coalesce(m.communes, 0) as communes_below
from staging.checked_area as a
join warehouse.fct_area_total as t
  on t.year = a.year and t.period_id = a.period_id and t.area_id = a.area_id
  and t.to_publication is null
left join most as m on m.area_id = t.area_id
where t.communes_reported > t.communes_expected
  or t.communes_expected > coalesce(m.communes, 0);
