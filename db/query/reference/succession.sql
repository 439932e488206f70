-- The rows of this configuration become the versions that hold from :candidate on.
create temporary table desired_succession (
  from_code text, to_code text, effective date, share numeric, basis text
) on commit drop;

insert into desired_succession
select *
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  from_code text, to_code text, effective date, share numeric, basis text
);

analyze desired_succession;

update warehouse.dim_succession as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_succession as d
    where d.from_code = v.from_code and d.to_code = v.to_code and d.effective = v.effective
      and (d.share, d.basis)
        is not distinct from (v.share, v.basis)
  );

insert into warehouse.dim_succession (
  from_code, to_code, effective, share, basis, from_publication
)
select
  d.from_code, d.to_code, d.effective, d.share, d.basis, :candidate
from desired_succession as d
where not exists (
  select from warehouse.dim_succession as v
  where d.from_code = v.from_code and d.to_code = v.to_code and d.effective = v.effective
    and d.basis is not distinct from v.basis and v.to_publication is null
);
