-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_rule (
  code text, indicator_code text, is_active boolean, severity text, times numeric, nearness numeric,
  least numeric, factors numeric[]
) on commit drop;

insert into desired_rule
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, indicator_code text, is_active boolean, severity text, times numeric, nearness numeric,
  least numeric, factors numeric[]
);

analyze desired_rule;

update warehouse.dim_rule as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_rule as d
    where d.code = v.code and d.indicator_code = v.indicator_code
      and (d.is_active, d.severity, d.times, d.nearness, d.least, d.factors)
        is not distinct from (v.is_active, v.severity, v.times, v.nearness, v.least, v.factors)
  );

insert into warehouse.dim_rule (
  code, indicator_code, is_active, severity, times, nearness, least, factors, from_publication
)
select
  d.code, d.indicator_code, d.is_active, d.severity, d.times, d.nearness, d.least, d.factors, :candidate
from desired_rule as d
where not exists (
  select from warehouse.dim_rule as v
  where d.code = v.code and d.indicator_code = v.indicator_code and v.to_publication is null
);
