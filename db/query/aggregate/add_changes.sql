-- By how much the sums of each period, indicator and area change: what the candidate adds, less what
-- it takes away. One pass over the changed values; what is stored and did not change is not read.
-- The planner expects thousands of values where millions come, and would sort them to group them.
set local enable_sort = off;

insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, actual_alone, actual_beside, cumulative_sum, prior_alone,
  prior_beside
)
with changed as (
  select 1 as sign, false as is_recomputed, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior
  from warehouse.fct_commune_value as v
  where v.from_publication = :candidate
  union all
  select -1, false, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior
  from warehouse.fct_commune_value as v
  where v.to_publication = :candidate
  union all
  select 1, true, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior
  from staging.recomputed_pair as r
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
  join warehouse.fct_commune_value as v
    on v.year = p.year and v.period_id = r.period_id and v.indicator_id = r.indicator_id
    and v.to_publication is null
),
summed as (
  select
    v.sign, v.period_id, v.indicator_id, c.area_id,
    count(*) as value_count,
    count(*) filter (where v.is_held) as held,
    count(*) filter (
      where v.is_reported and c.valid_from <= g.cut_off and c.valid_to >= g.since) as reported,
    count(*) filter (where v.actual > 0 and not v.is_held) as yes,
    count(v.actual) filter (where not v.is_held) as with_actual,
    count(v.cumulative) filter (where not v.is_held) as with_cumulative,
    count(*) filter (
      where v.actual is not null and v.cumulative is not null and not v.is_held) as with_both,
    count(v.prior) filter (where not v.is_held) as with_prior,
    sum(v.actual) filter (
      where v.actual is not null and v.cumulative is null and not v.is_held) as actual_alone,
    sum(v.actual) filter (
      where v.actual is not null and v.cumulative is not null and not v.is_held) as actual_beside,
    sum(v.cumulative) filter (where v.cumulative is not null and not v.is_held) as cumulative_sum,
    sum(v.prior) filter (
      where v.prior is not null and v.cumulative is null and not v.is_held) as prior_alone,
    sum(v.prior) filter (
      where v.prior is not null and v.cumulative is not null and not v.is_held) as prior_beside
  from changed as v
  join staging.governed_pair as g
    on g.period_id = v.period_id and g.indicator_id = v.indicator_id
  join staging.placed_commune as c on c.commune_id = v.commune_id and c.lane = :lane
  where g.is_recomputed = v.is_recomputed
  group by v.sign, v.period_id, v.indicator_id, c.area_id
)
select
  :lane, s.period_id, s.indicator_id, s.area_id, s.sign * s.value_count, s.sign * s.held,
  s.sign * s.reported, s.sign * s.yes, s.sign * s.with_actual, s.sign * s.with_cumulative,
  s.sign * s.with_both, s.sign * s.with_prior, s.sign * s.actual_alone, s.sign * s.actual_beside,
  s.sign * s.cumulative_sum, s.sign * s.prior_alone, s.sign * s.prior_beside
from summed as s
-- Made from months, it is worked out afterwards and as a whole.
where not exists (
  select from staging.touched_long as l
  where l.period_id = s.period_id and l.area_id = s.area_id);

set local enable_sort = on;
