-- What the values of each touched commune and period consist of, in a new version where it differs.
-- Totals of longer periods add up communes whose months consist of the same.
with desired as (
  select
    d.period_id, d.commune_id,
    count(*) as value_count,
    sum(hashint8extended(warehouse.way_of_covering(
      d.indicator_id, d.is_reported, d.is_held, d.actual, d.cumulative, d.prior), 0))
      as fingerprint,
    coalesce(
      bool_or(d.indicator_id = any (array(
        select i.indicator_id
        from warehouse.dim_indicator as i
        where i.to_publication is null and i.aggregation = 'sum')))
      filter (
        where not d.is_reported and not d.is_held and d.prior is not null
          and d.actual is null and d.cumulative is null),
      false) as has_prior_alone
  from staging.desired_value as d
  where d.lane = :lane and d.origin <> 't'
  group by d.period_id, d.commune_id
),
closed as (
  update warehouse.fct_coverage as k
  set to_publication = :candidate
  from staging.touched_unit as u
  where u.lane = :lane and u.piece = :piece
    and k.period_id = u.period_id and k.commune_id = u.commune_id and k.to_publication is null
    and not exists (
      select from desired as d
      where d.period_id = k.period_id and d.commune_id = k.commune_id
        and (d.value_count, d.fingerprint, d.has_prior_alone)
          = (k.value_count, k.fingerprint, k.has_prior_alone)
    )
  returning k.period_id, k.commune_id
)
insert into warehouse.fct_coverage (
  period_id, commune_id, from_publication, value_count, fingerprint, has_prior_alone
)
select d.period_id, d.commune_id, :candidate, d.value_count, d.fingerprint, d.has_prior_alone
from desired as d
where not exists (
    select from warehouse.fct_coverage as k
    where k.period_id = d.period_id and k.commune_id = d.commune_id and k.to_publication is null
  )
  or exists (
    select from closed as c
    where c.period_id = d.period_id and c.commune_id = d.commune_id
  );
