-- What the candidate changes among the values of communes: how many values, of how many communes.
-- A value has at most one version that begins with a publication, so those need no sorting out; to
-- them come the values that only ended.
with begun as (
  select f.commune_id, count(*) as values_changed
  from warehouse.fct_commune_value as f
  where f.from_publication = :candidate
  group by f.commune_id
),
ended as (
  select f.commune_id, count(*) as values_changed
  from warehouse.fct_commune_value as f
  where f.to_publication = :candidate
    and not exists (
      select from warehouse.fct_commune_value as n
      where n.to_publication is null and n.from_publication = :candidate
        and n.year = f.year and n.period_id = f.period_id and n.commune_id = f.commune_id
        and n.indicator_id = f.indicator_id
    )
  group by f.commune_id
),
changed as (
  select * from begun
  union all
  select * from ended
)
select
  coalesce(sum(values_changed), 0)::bigint as values_changed,
  count(distinct commune_id) as communes_changed
from changed;
