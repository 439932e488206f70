-- What a publication changed in the reference data, each member once; the first one changed nothing, it began
-- with what there was.
with changed as (
  select
   'target' as what,
   row(year, authority, place_code, indicator_code, assigned_on, kind)::text as member
  from warehouse.dim_target
  where :publication in (from_publication, to_publication)
  union
  select 'indicator', code
  from warehouse.dim_indicator
  where :publication in (from_publication, to_publication)
  union
  select 'commune', row(code, valid_from)::text
  from warehouse.dim_commune
  where :publication in (from_publication, to_publication)
  union
  select 'succession', row(from_code, to_code, effective)::text
  from warehouse.dim_succession
  where :publication in (from_publication, to_publication)
  union
  select 'area', code
  from warehouse.dim_area
  where :publication in (from_publication, to_publication)
  union
  select 'unit', code
  from warehouse.dim_unit
  where :publication in (from_publication, to_publication)
  union
  select 'form', code
  from warehouse.dim_form
  where :publication in (from_publication, to_publication)
)

select what, count(*) as number
from changed
where :publication > 1
group by what
order by number desc, what;
