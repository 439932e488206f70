-- What each commune's period consists of is kept as it is: values are looked for only where it is
-- said that there are some, and months that consist of the same are added up together.
with there as (
  select
    v.period_id, v.commune_id,
    count(*) as value_count,
    sum(hashint8extended(warehouse.way_of_covering(
      v.indicator_id, v.is_reported, v.is_held, v.actual, v.cumulative, v.prior), 0))
      as fingerprint,
    bool_or(
      i.aggregation = 'sum' and not v.is_reported and not v.is_held and v.prior is not null
      and v.actual is null and v.cumulative is null) as has_prior_alone
  from warehouse.fct_commune_value as v
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.to_publication is null
  where v.to_publication is null
  group by v.period_id, v.commune_id
),
told as (
  select k.period_id, k.commune_id, k.value_count, k.fingerprint, k.has_prior_alone
  from warehouse.fct_coverage as k
  where k.to_publication is null
)
select
  period_id, commune_id, there.value_count, told.value_count as values_told,
  there.fingerprint, told.fingerprint as fingerprint_told
from there
full join told using (period_id, commune_id)
where (there.value_count, there.fingerprint, there.has_prior_alone)
  is distinct from (told.value_count, told.fingerprint, told.has_prior_alone);
