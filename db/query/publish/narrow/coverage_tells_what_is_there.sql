-- What is told of each commune's period is what is there.
with there as (
  select
    v.period_id, v.commune_id,
    count(*) as value_count,
    sum(hashint8extended(warehouse.way_of_covering(
      v.indicator_id, v.is_reported, v.is_held, v.actual, v.cumulative, v.prior), 0))
      as fingerprint
  from staging.checked_value as v
  group by v.period_id, v.commune_id
),
told as (
  select u.period_id, u.commune_id, k.value_count, k.fingerprint
  from staging.checked_unit as u
  join warehouse.fct_coverage as k
    on k.period_id = u.period_id and k.commune_id = u.commune_id and k.to_publication is null
)
select period_id, commune_id, there.value_count, told.value_count as values_told
from there
full join told using (period_id, commune_id)
where (there.value_count, there.fingerprint) is distinct from (told.value_count, told.fingerprint);
