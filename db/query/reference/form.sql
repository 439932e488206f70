-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_form (
  code text, name text, deadline_days integer, required text[], periods text[]
) on commit drop;

insert into desired_form
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, name text, deadline_days integer, required text[], periods text[]
);

analyze desired_form;

update warehouse.dim_form as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_form as d
    where d.code = v.code
      and (d.name, d.deadline_days, d.required, d.periods)
        is not distinct from (v.name, v.deadline_days, v.required, v.periods)
  );

insert into warehouse.dim_form (
  code, name, deadline_days, required, periods, from_publication
)
select
  d.code, d.name, d.deadline_days, d.required, d.periods, :candidate
from desired_form as d
where not exists (
  select from warehouse.dim_form as v
  where d.code = v.code and v.to_publication is null
);
