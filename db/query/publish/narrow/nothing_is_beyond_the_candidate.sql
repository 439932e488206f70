-- Nothing is true from a publication on that is not even in the making.
select 'fct_commune_value' as table_name, v.period_id, v.commune_id as id, v.from_publication
from staging.checked_value as v
where v.from_publication > :candidate
union all
select 'fct_area_total', t.period_id, t.area_id, t.from_publication
from staging.checked_area as a
join warehouse.fct_area_total as t
  on t.year = a.year and t.period_id = a.period_id and t.area_id = a.area_id
  and t.to_publication is null
where t.from_publication > :candidate
union all
select 'fct_commune_value', v.period_id, v.commune_id, v.to_publication
from warehouse.fct_commune_value as v
where v.to_publication > :candidate
union all
select 'fct_area_total', t.period_id, t.area_id, t.to_publication
from warehouse.fct_area_total as t
where t.to_publication > :candidate
union all
select 'dim_indicator', null, i.indicator_id, greatest(i.from_publication, i.to_publication)
from warehouse.dim_indicator as i
where greatest(i.from_publication, i.to_publication) > :candidate
union all
select 'dim_target', null, null, greatest(t.from_publication, t.to_publication)
from warehouse.dim_target as t
where greatest(t.from_publication, t.to_publication) > :candidate;
