-- Only the publication after the newest can be in the making.
with bound as materialized (
  select mart.current_publication() + 1 as candidate
),
version as (
  select 'fct_commune_value' as table_name, from_publication, to_publication from warehouse.fct_commune_value
  union all
  select 'fct_area_total', from_publication, to_publication from warehouse.fct_area_total
  union all
  select 'fct_area_rollup', from_publication, to_publication from warehouse.fct_area_rollup
  union all
  select 'fct_coverage', from_publication, to_publication from warehouse.fct_coverage
  union all
  select 'dim_area', from_publication, to_publication from warehouse.dim_area
  union all
  select 'dim_commune', from_publication, to_publication from warehouse.dim_commune
  union all
  select 'dim_succession', from_publication, to_publication from warehouse.dim_succession
  union all
  select 'dim_indicator', from_publication, to_publication from warehouse.dim_indicator
  union all
  select 'dim_component', from_publication, to_publication from warehouse.dim_component
  union all
  select 'dim_rollup', from_publication, to_publication from warehouse.dim_rollup
  union all
  select 'dim_unit', from_publication, to_publication from warehouse.dim_unit
  union all
  select 'dim_alias', from_publication, to_publication from warehouse.dim_alias
  union all
  select 'dim_target', from_publication, to_publication from warehouse.dim_target
  union all
  select 'dim_period', from_publication, to_publication from warehouse.dim_period
  union all
  select 'dim_form', from_publication, to_publication from warehouse.dim_form
)
select v.table_name, b.candidate, count(*) as rows
from version as v
cross join bound as b
where v.from_publication > b.candidate
  or v.to_publication > b.candidate
group by v.table_name, b.candidate;
