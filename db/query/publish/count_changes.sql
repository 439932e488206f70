-- What the candidate changes among the values of communes: how many values, of how many communes.
with changed as (
  select distinct f.period_id, f.indicator_id, f.commune_id
  from warehouse.fct_commune_value as f
  where f.from_publication = :candidate or f.to_publication = :candidate
)
select count(*) as values_changed, count(distinct commune_id) as communes_changed
from changed;
