-- No total of an area has two versions at one publication: what ends with this one was the only one, and
-- is followed by none that began before.
select
  c.area_id, c.period_id, c.indicator_id, c.from_publication, c.to_publication,
  o.from_publication as other_from, o.to_publication as other_to
from warehouse.fct_area_total as c
join warehouse.fct_area_total as o
  on o.year = c.year and o.area_id = c.area_id and o.period_id = c.period_id
  and o.indicator_id = c.indicator_id
  and o.from_publication < c.to_publication
  and (o.to_publication is null or o.to_publication > c.from_publication)
  and o.ctid <> c.ctid
where c.to_publication = :candidate;
