-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_alias (indicator_code text, aliases text) on commit drop;

insert into desired_alias
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (indicator_code text, aliases text);

analyze desired_alias;

update warehouse.dim_alias as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_alias as d
    where d.indicator_code = v.indicator_code and d.aliases = v.aliases
  );

insert into warehouse.dim_alias (indicator_code, aliases, from_publication)
select d.indicator_code, d.aliases, :candidate
from desired_alias as d
where not exists (
  select from warehouse.dim_alias as v
  where d.indicator_code = v.indicator_code and v.to_publication is null
);
