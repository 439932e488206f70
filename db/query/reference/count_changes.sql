-- Rows of the dimensions that the candidate publication changes.
select sum(changed)
from (
  select count(*) as changed from warehouse.dim_area
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_commune
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_succession
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_indicator
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_alias
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_unit
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_target
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_period
  where from_publication = :candidate or to_publication = :candidate
  union all
  select count(*) as changed from warehouse.dim_form
  where from_publication = :candidate or to_publication = :candidate
  union all
  -- Of the same indicators, a version of the program can roll up otherwise.
  select count(*) as changed from warehouse.dim_rollup
  where from_publication = :candidate or to_publication = :candidate
  union all
  -- Rules that nothing was said of before, because a version of the program had none, change nothing.
  select count(*) as changed from warehouse.dim_rule
  where (from_publication = :candidate or to_publication = :candidate)
    and exists (select from warehouse.dim_rule where from_publication < :candidate)
) as dimension
