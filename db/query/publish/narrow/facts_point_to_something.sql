-- The facts carry no foreign keys: a value or total of nothing known is found here. Of the values of a
-- nation's month the first are looked at.
with value as (
  select v.period_id, v.commune_id, v.indicator_id, v.file_id
  from warehouse.fct_commune_value as v
  where v.from_publication = :candidate
  limit 100000
)
-- Held against lists, which are put together once, however few values the planner expects.
select v.period_id, v.commune_id, v.indicator_id, v.file_id
from value as v
where v.indicator_id not in (
    select i.indicator_id from warehouse.dim_indicator as i where i.to_publication is null)
  or v.period_id not in (
    select p.period_id from warehouse.dim_period as p where p.to_publication is null)
  or v.commune_id not in (
    select c.commune_id from warehouse.dim_commune as c where c.to_publication is null)
  or (v.file_id is not null
    and not exists (select from ops.submission_file as f where f.file_id = v.file_id))
union all
select k.period_id, k.commune_id, null, null
from warehouse.fct_coverage as k
left join warehouse.dim_period as p on p.period_id = k.period_id and p.to_publication is null
left join warehouse.dim_commune as c on c.commune_id = k.commune_id and c.to_publication is null
where k.from_publication = :candidate and (p.period_id is null or c.commune_id is null)
union all
select t.period_id, null, t.indicator_id, null
from staging.checked_area as a
join warehouse.fct_area_total as t
  on t.year = a.year and t.period_id = a.period_id and t.area_id = a.area_id
  and t.to_publication is null
left join warehouse.dim_indicator as i
  on i.indicator_id = t.indicator_id and i.to_publication is null
left join warehouse.dim_area as d on d.area_id = t.area_id and d.to_publication is null
where i.indicator_id is null or d.area_id is null;
