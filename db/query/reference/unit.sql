-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_unit (
  code text, dimension text, factor numeric, aliases text
) on commit drop;

insert into desired_unit
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, dimension text, factor numeric, aliases text
);

analyze desired_unit;

update warehouse.dim_unit as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_unit as d
    where d.code = v.code
      and (d.dimension, d.factor, d.aliases)
        is not distinct from (v.dimension, v.factor, v.aliases)
  );

insert into warehouse.dim_unit (
  code, dimension, factor, aliases, from_publication
)
select
  d.code, d.dimension, d.factor, d.aliases, :candidate
from desired_unit as d
where not exists (
  select from warehouse.dim_unit as v
  where d.code = v.code and v.to_publication is null
);
