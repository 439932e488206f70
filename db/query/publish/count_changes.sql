-- What the candidate changes among the values of communes: how many values, of how many communes.
-- A value has at most one version that begins with a publication, so those need no sorting out; to
-- them come the values that only ended. One that only stands in another file now, because its own was
-- withdrawn, did not change. In periods of which the warehouse held nothing, everything did, and is
-- counted; where the run touches no others, nobody needs to look at its values.
with new_period as materialized (
  select p.period_id
  from (
    select distinct k.period_id
    from warehouse.fct_coverage as k
    where k.from_publication = :candidate
  ) as p
  where not exists (
    select from warehouse.fct_coverage as k
    where k.period_id = p.period_id and k.from_publication < :candidate)
),
filled as (
  select k.commune_id, k.value_count as values_changed
  from warehouse.fct_coverage as k
  where k.period_id in (select n.period_id from new_period as n) and k.from_publication = :candidate
),
begun as (
  select f.commune_id, count(*) as values_changed
  from warehouse.fct_commune_value as f
  where f.from_publication = :candidate
    and exists (select from staging.touched_unit as u where not u.is_new)
    and f.period_id <> all (array(select n.period_id from new_period as n))
    and not exists (
      select from warehouse.fct_commune_value as o
      where o.to_publication = :candidate
        and o.year = f.year and o.period_id = f.period_id and o.commune_id = f.commune_id
        and o.indicator_id = f.indicator_id
        and (o.origin, o.is_reported, o.is_held, o.actual, o.cumulative, o.prior, o.plan,
             o.stated_actual, o.stated_cumulative, o.stated_prior, o.obs_status)
          is not distinct from
            (f.origin, f.is_reported, f.is_held, f.actual, f.cumulative, f.prior, f.plan,
             f.stated_actual, f.stated_cumulative, f.stated_prior, f.obs_status)
    )
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
  select * from filled
  union all
  select * from begun
  union all
  select * from ended
)
select
  coalesce(sum(values_changed), 0)::bigint as values_changed,
  count(distinct commune_id) as communes_changed
from changed;
