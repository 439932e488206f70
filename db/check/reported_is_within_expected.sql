-- No area expects more communes than ever lay below it, and none reports more than it expects.
with recursive above as (
  select distinct area_id, code as below_code from warehouse.dim_area
  union
  select a.area_id, below.code
  from above as a
  join warehouse.dim_area as below on below.parent_code = a.below_code
),
most as (
  select a.area_id, count(distinct c.commune_id) as communes
  from above as a
  join warehouse.dim_commune as c on c.area_code = a.below_code
  group by a.area_id
)
select
  t.area_id, t.period_id, t.indicator_id, t.from_publication,
  t.communes_reported, t.communes_expected, coalesce(m.communes, 0) as communes_ever
from warehouse.fct_area_total as t
left join most as m using (area_id)
where t.communes_reported > t.communes_expected
  or t.communes_expected > coalesce(m.communes, 0);
