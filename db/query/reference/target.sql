-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_target (
  year integer, authority text, place_code text, indicator_code text, assigned_on date,
  kind text, value numeric, value_to numeric
) on commit drop;

insert into desired_target
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  year integer, authority text, place_code text, indicator_code text, assigned_on date,
  kind text, value numeric, value_to numeric
);

analyze desired_target;

update warehouse.dim_target as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_target as d
    where d.year = v.year and d.authority = v.authority and d.place_code = v.place_code
      and d.indicator_code = v.indicator_code and d.assigned_on = v.assigned_on
      and (d.kind, d.value, d.value_to)
        is not distinct from (v.kind, v.value, v.value_to)
  );

insert into warehouse.dim_target (
  year, authority, place_code, indicator_code, assigned_on, kind, value, value_to,
  from_publication
)
select
  d.year, d.authority, d.place_code, d.indicator_code, d.assigned_on, d.kind, d.value, d.value_to,
  :candidate
from desired_target as d
where not exists (
  select from warehouse.dim_target as v
  where d.year = v.year and d.authority = v.authority and d.place_code = v.place_code
    and d.indicator_code = v.indicator_code and d.assigned_on = v.assigned_on and d.kind = v.kind
    and v.to_publication is null
);
