-- The communes and periods that the run works out anew, and the years whose partitions they need.
truncate staging.touched_unit;

insert into staging.touched_unit (period_id, commune_id, year, is_new)
select t.period_id, t.commune_id, p.year, not p.is_held
from (
  select distinct period_id, commune_id
  from staging.touched_submission
) as t
join (
  select
    d.period_id, d.year,
    exists (
      select from warehouse.fct_commune_value as v
      where v.year = d.year and v.period_id = d.period_id
    ) as is_held
  from warehouse.dim_period as d
  where d.to_publication is null
    and d.period_id in (select s.period_id from staging.touched_submission as s)
) as p on p.period_id = t.period_id;

analyze staging.touched_unit;

do $$
begin
  perform warehouse.open_year(y.year)
  from (select distinct year from staging.touched_unit) as y;
end $$;
