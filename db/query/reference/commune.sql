-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_commune (
  code text, valid_from date, name text, type text, area_code text, valid_to date
) on commit drop;

insert into desired_commune
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, valid_from date, name text, type text, area_code text, valid_to date
);

analyze desired_commune;

update warehouse.dim_commune as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_commune as d
    where d.code = v.code and d.valid_from = v.valid_from
      and (d.name, d.type, d.area_code, d.valid_to)
        is not distinct from (v.name, v.type, v.area_code, v.valid_to)
  );

insert into warehouse.dim_commune (
  commune_id, code, valid_from, name, type, area_code, valid_to, from_publication
)
select
  k.id, d.code, d.valid_from, d.name, d.type, d.area_code, d.valid_to, :candidate
from desired_commune as d
join ops.dimension_key as k on k.dimension = 'commune' and k.natural_key = d.code || '@' || d.valid_from
where not exists (
  select from warehouse.dim_commune as v
  where d.code = v.code and d.valid_from = v.valid_from and v.to_publication is null
);
