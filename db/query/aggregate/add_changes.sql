-- By how much the sums of each period, indicator and area change: what the candidate adds, less what
-- it takes away. One pass over the changed values; what is stored and did not change is not read. Of a
-- ratio only the values are counted: its sums are those of its parts.
-- The planner expects thousands of values where millions come, and would sort them to group them; of a
-- new publication it expects one value where thousands come, and would hold each against each commune.
set local enable_sort = off;
set local enable_nestloop = off;

insert into staging.total_change (
  lane, period_id, indicator_id, area_id, value_count, held, reported, yes, with_actual,
  with_cumulative, with_both, with_prior, uncompared, actual_alone, actual_beside, cumulative_sum,
  prior_alone, prior_beside, compared_value, provisional, estimated
)
with changed as (
  select 1 as sign, false as is_recomputed, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.obs_status
  from warehouse.fct_commune_value as v
  where v.from_publication = :candidate
  union all
  select -1, false, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.obs_status
  from warehouse.fct_commune_value as v
  where v.to_publication = :candidate
  union all
  select 1, true, v.period_id, v.indicator_id, v.commune_id,
    v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.obs_status
  from staging.recomputed_pair as r
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
  join warehouse.fct_commune_value as v
    on v.year = p.year and v.period_id = r.period_id and v.indicator_id = r.indicator_id
    and v.to_publication is null
),
counted as (
  select
    v.sign, v.period_id, v.indicator_id, c.area_id, v.is_held,
    v.is_reported and not g.is_ratio and c.valid_from <= g.cut_off and c.valid_to >= g.since
      as is_reported,
    case when not v.is_held and not g.is_ratio then v.obs_status end as obs_status,
    n.actual, n.cumulative,
    case when v.is_reported or n.actual is not null or n.cumulative is not null then n.prior end
      as prior,
    case when g.is_count then cast((n.actual > 0) as integer) else coalesce(n.cumulative, n.actual) end
      as value
  from changed as v
  join staging.governed_pair as g on g.period_id = v.period_id and g.indicator_id = v.indicator_id
  join staging.placed_commune as c on c.commune_id = v.commune_id and c.lane = :lane
  -- What enters sums.
  cross join lateral (
    select
      case when not v.is_held and not g.is_ratio then v.actual end as actual,
      case when not v.is_held and not g.is_ratio then v.cumulative end as cumulative,
      case when not v.is_held and not g.is_ratio then v.prior end as prior
  ) as n
  where g.is_recomputed = v.is_recomputed
),
summed as (
  select
    v.sign, v.period_id, v.indicator_id, v.area_id,
    count(*) as value_count,
    count(*) filter (where v.is_held) as held,
    count(*) filter (where v.is_reported) as reported,
    count(*) filter (where v.actual > 0) as yes,
    count(v.actual) as with_actual,
    count(v.cumulative) as with_cumulative,
    count(v.cumulative) filter (where v.actual is not null) as with_both,
    count(v.prior) as with_prior,
    count(v.value) filter (where v.prior is null) as uncompared,
    -- Not even begun where there is nothing: most are of nothing, and there are millions.
    sum(v.actual) filter (where v.actual is not null and v.cumulative is null) as actual_alone,
    sum(v.actual) filter (where v.actual is not null and v.cumulative is not null)
      as actual_beside,
    sum(v.cumulative) filter (where v.cumulative is not null) as cumulative_sum,
    sum(v.prior) filter (where v.prior is not null and v.cumulative is null) as prior_alone,
    sum(v.prior) filter (where v.prior is not null and v.cumulative is not null) as prior_beside,
    sum(v.value) filter (where v.value is not null and v.prior is not null) as compared_value,
    count(v.obs_status) as unfinished,
    count(v.obs_status) filter (where v.obs_status = 2) as estimated
  from counted as v
  group by v.sign, v.period_id, v.indicator_id, v.area_id
)
select
  :lane, s.period_id, s.indicator_id, s.area_id, s.sign * s.value_count, s.sign * s.held,
  s.sign * s.reported, s.sign * s.yes, s.sign * s.with_actual, s.sign * s.with_cumulative,
  s.sign * s.with_both, s.sign * s.with_prior, s.sign * s.uncompared, s.sign * s.actual_alone,
  s.sign * s.actual_beside, s.sign * s.cumulative_sum, s.sign * s.prior_alone,
  s.sign * s.prior_beside, s.sign * s.compared_value, s.sign * (s.unfinished - s.estimated),
  s.sign * s.estimated
from summed as s
-- Made from months, it is worked out afterwards and as a whole.
where not exists (
  select from staging.touched_long as l
  where l.period_id = s.period_id and l.area_id = s.area_id);

set local enable_sort to default;
set local enable_nestloop to default;
