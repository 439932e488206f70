-- A ratio of an area is scale × total of the numerator ÷ total of the denominator.
update staging.desired_total as d
set actual = i.scale * n.actual / nullif(m.actual, 0),
    cumulative = i.scale * n.cumulative / nullif(coalesce(m.cumulative, m.actual), 0),
    claimed_prior = i.scale * n.claimed_prior / nullif(m.claimed_prior, 0),
    components_held = n.values_held + m.values_held,
    components_derived = n.values_derived + m.values_derived
from warehouse.dim_indicator as i
join warehouse.dim_indicator as ni on ni.code = i.numerator_code and ni.to_publication is null
join warehouse.dim_indicator as mi on mi.code = i.denominator_code and mi.to_publication is null
cross join lateral (
  select t.area_id, t.period_id, t.year, t.actual, t.cumulative, t.claimed_prior, t.values_held,
    t.values_derived
  from warehouse.fct_area_total as t
  where t.indicator_id = ni.indicator_id and t.to_publication is null
) as n
join warehouse.fct_area_total as m
  on m.indicator_id = mi.indicator_id and m.to_publication is null
  and m.area_id = n.area_id and m.period_id = n.period_id and m.year = n.year
where d.lane = :lane and d.is_ratio
  and i.indicator_id = d.indicator_id and i.to_publication is null
  and n.year = d.year and n.area_id = d.area_id and n.period_id = d.period_id;
