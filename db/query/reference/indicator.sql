-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_indicator (
  code text, name_vi text, name_en text, uom text, aggregation text, behaviour text,
  direction text, decimals integer, source text, parent_code text, numerator_code text,
  denominator_code text, scale numeric, min_value numeric, max_value numeric, position integer,
  computing_level integer
) on commit drop;

insert into desired_indicator
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, name_vi text, name_en text, uom text, aggregation text, behaviour text,
  direction text, decimals integer, source text, parent_code text, numerator_code text,
  denominator_code text, scale numeric, min_value numeric, max_value numeric, position integer,
  computing_level integer
);

analyze desired_indicator;

update warehouse.dim_indicator as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_indicator as d
    where d.code = v.code
      and (d.name_vi, d.name_en, d.uom, d.aggregation, d.behaviour, d.direction, d.decimals,
           d.source, d.parent_code, d.numerator_code, d.denominator_code, d.scale, d.min_value,
           d.max_value, d.position, d.computing_level)
        is not distinct from (
           v.name_vi, v.name_en, v.uom, v.aggregation, v.behaviour, v.direction, v.decimals,
           v.source, v.parent_code, v.numerator_code, v.denominator_code, v.scale, v.min_value,
           v.max_value, v.position, v.computing_level)
  );

insert into warehouse.dim_indicator (
  indicator_id, code, name_vi, name_en, uom, aggregation, behaviour, direction, decimals,
  source, parent_code, numerator_code, denominator_code, scale, min_value, max_value, position,
  computing_level, from_publication
)
select
  k.id, d.code, d.name_vi, d.name_en, d.uom, d.aggregation, d.behaviour, d.direction,
  d.decimals, d.source, d.parent_code, d.numerator_code, d.denominator_code, d.scale,
  d.min_value, d.max_value, d.position, d.computing_level, :candidate
from desired_indicator as d
join ops.dimension_key as k on k.dimension = 'indicator' and k.natural_key = d.code
where not exists (
  select from warehouse.dim_indicator as v
  where d.code = v.code and v.to_publication is null
);
