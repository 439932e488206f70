-- The periods and indicators whose totals can differ from those of the newest publication: where a
-- value of a commune changed, what is worked out from those, and what changed reference data govern.
analyze warehouse.fct_commune_value;

truncate staging.touched_pair;

insert into staging.touched_pair (period_id, indicator_id)
with recursive changed as (
  select distinct f.period_id, f.indicator_id
  from warehouse.fct_commune_value as f
  where f.from_publication = :candidate or f.to_publication = :candidate
),
ratio_of as (
  select i.indicator_id, c.indicator_id as component_id
  from warehouse.dim_indicator as i
  join warehouse.dim_indicator as c
    on c.to_publication is null and c.code in (i.numerator_code, i.denominator_code)
  where i.to_publication is null
),
touched as (
  select period_id, indicator_id from changed
  union
  select t.period_id, r.indicator_id
  from touched as t
  join ratio_of as r on r.component_id = t.indicator_id
),
redefined as (
  select distinct v.period_id, v.indicator_id
  from warehouse.fct_area_total as v
  join warehouse.dim_indicator as i on i.indicator_id = v.indicator_id
  where v.to_publication is null
    and (i.from_publication = :candidate or i.to_publication = :candidate)
),
rescheduled as (
  select distinct v.period_id, v.indicator_id
  from warehouse.fct_area_total as v
  join warehouse.dim_period as p on p.period_id = v.period_id
  where v.to_publication is null
    and (p.from_publication = :candidate or p.to_publication = :candidate)
),
redrawn as (
  select distinct v.period_id, v.indicator_id
  from warehouse.fct_area_total as v
  where v.to_publication is null
    and (
      exists (
        select from warehouse.dim_commune as c
        where c.from_publication = :candidate or c.to_publication = :candidate)
      or exists (
        select from warehouse.dim_area as a
        where a.from_publication = :candidate or a.to_publication = :candidate)
    )
)
select period_id, indicator_id from touched
union
select period_id, indicator_id from redefined
union
select period_id, indicator_id from rescheduled
union
select period_id, indicator_id from redrawn;

analyze staging.touched_pair;
