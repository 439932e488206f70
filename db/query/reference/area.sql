-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_area (
  code text, name text, level text, parent_code text, valid_from date, valid_to date
) on commit drop;

insert into desired_area
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, name text, level text, parent_code text, valid_from date, valid_to date
);

analyze desired_area;

update warehouse.dim_area as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_area as d
    where d.code = v.code
      and (d.name, d.level, d.parent_code, d.valid_from, d.valid_to)
        is not distinct from (v.name, v.level, v.parent_code, v.valid_from, v.valid_to)
  );

insert into warehouse.dim_area (
  area_id, code, name, level, parent_code, valid_from, valid_to, from_publication
)
select
  k.id, d.code, d.name, d.level, d.parent_code, d.valid_from, d.valid_to, :candidate
from desired_area as d
join ops.dimension_key as k on k.dimension = 'area' and k.natural_key = d.code
where not exists (
  select from warehouse.dim_area as v
  where d.code = v.code and v.to_publication is null
);
