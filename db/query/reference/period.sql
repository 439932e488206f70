-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_period (
  code text, kind text, year integer, starts date, ends date, cut_off date, deadline date,
  prior_code text
) on commit drop;

insert into desired_period
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, kind text, year integer, starts date, ends date, cut_off date, deadline date,
  prior_code text
);

analyze desired_period;

update warehouse.dim_period as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_period as d
    where d.code = v.code
      and (d.kind, d.year, d.starts, d.ends, d.cut_off, d.deadline, d.prior_code)
        is not distinct from (v.kind, v.year, v.starts, v.ends, v.cut_off, v.deadline, v.prior_code)
  );

insert into warehouse.dim_period (
  period_id, code, kind, year, starts, ends, cut_off, deadline, prior_code, from_publication
)
select
  k.id, d.code, d.kind, d.year, d.starts, d.ends, d.cut_off, d.deadline, d.prior_code,
  :candidate
from desired_period as d
join ops.dimension_key as k on k.dimension = 'period' and k.natural_key = d.code
where not exists (
  select from warehouse.dim_period as v
  where d.code = v.code and v.to_publication is null
);
