-- The facts carry no foreign keys: a value or total of nothing known is found here.
with pointer as (
  select distinct 'commune' as kind, commune_id as id from warehouse.fct_commune_value
  union all
  select distinct 'indicator', indicator_id from warehouse.fct_commune_value
  union all
  select distinct 'period', period_id from warehouse.fct_commune_value
  union all
  select distinct 'file', file_id from warehouse.fct_commune_value where file_id is not null
  union all
  select distinct 'area', area_id from warehouse.fct_area_total
  union all
  select distinct 'indicator', indicator_id from warehouse.fct_area_total
  union all
  select distinct 'period', period_id from warehouse.fct_area_total
  union all
  select distinct 'area', area_id from warehouse.fct_area_rollup
  union all
  select distinct 'period', period_id from warehouse.fct_area_rollup
  union all
  select distinct 'commune', commune_id from warehouse.fct_coverage
  union all
  select distinct 'period', period_id from warehouse.fct_coverage
),
known as (
  select 'commune' as kind, commune_id as id from warehouse.dim_commune
  union
  select 'indicator', indicator_id from warehouse.dim_indicator
  union
  select 'period', period_id from warehouse.dim_period
  union
  select 'file', file_id from ops.submission_file
  union
  select 'area', area_id from warehouse.dim_area
)
select kind, id
from pointer
except
select kind, id
from known;
