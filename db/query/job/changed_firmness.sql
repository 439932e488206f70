-- Values that a publication changed in nothing but how firm they are.
select count(*)
from warehouse.fct_commune_value as o
join warehouse.fct_commune_value as n
  on n.year = o.year and n.period_id = o.period_id and n.commune_id = o.commune_id
  and n.indicator_id = o.indicator_id and n.from_publication = o.to_publication
where o.to_publication = :publication
  and n.obs_status is distinct from o.obs_status
  and (n.origin, n.is_reported, n.is_held, n.actual, n.cumulative, n.prior, n.plan)
    is not distinct from
      (o.origin, o.is_reported, o.is_held, o.actual, o.cumulative, o.prior, o.plan);
