-- Totals of every touched period and indicator for every area, from all communes below it.
-- Ratios come afterwards, from these totals.
-- Each commune adds to its own area first, in one pass over the values; the areas above add up areas.
set local work_mem = '128MB';

-- As tables, whose statistics keep the planner from taking three million values for a few hundred.
create temporary table pair on commit drop as
select
  t.period_id, t.indicator_id, i.aggregation, i.behaviour, w.indicator_id as weight_id,
  p.starts, p.cut_off, extract(doy from p.starts) = 1 as begins_the_year
from staging.touched_pair as t
join warehouse.dim_indicator as i
  on i.indicator_id = t.indicator_id and i.to_publication is null
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
left join warehouse.dim_indicator as w
  on i.aggregation = 'mean' and w.code = i.denominator_code and w.to_publication is null;

create temporary table commune on commit drop as
select
  a.area_id, c.commune_id, c.valid_from, coalesce(c.valid_to, 'infinity') as valid_to
from warehouse.dim_commune as c
join warehouse.dim_area as a on a.code = c.area_code and a.to_publication is null
where c.to_publication is null;

create temporary table above on commit drop as
with recursive above as (
  -- Walks up from each area: its rows pair an area with every area below it and itself.
  select a.area_id, a.area_id as below_id, a.parent_code
  from warehouse.dim_area as a
  where a.to_publication is null
  union
  select p.area_id, b.below_id, p.parent_code
  from above as b
  join warehouse.dim_area as p on p.code = b.parent_code and p.to_publication is null
)
select area_id, below_id
from above;

analyze pair, commune, above;

create temporary table desired_total on commit drop as
with expected as (
  select s.period_id, s.behaviour, v.area_id, count(*) as communes
  from (select distinct period_id, behaviour, starts, cut_off from pair) as s
  join commune as c
    on c.valid_from <= s.cut_off
    and c.valid_to >= case when s.behaviour = 'flow' then s.starts else s.cut_off end
  join above as v on v.below_id = c.area_id
  group by s.period_id, s.behaviour, v.area_id
),
own as (
  select
    c.area_id, f.period_id, f.indicator_id,
    sum(f.actual) filter (where not f.is_held and f.cumulative is null) as actual_alone,
    sum(f.actual) filter (where not f.is_held and f.cumulative is not null) as actual_beside,
    count(*) filter (where f.actual > 0 and not f.is_held) as yes,
    count(f.actual) filter (where not f.is_held) as with_actual,
    sum(f.cumulative) filter (where not f.is_held) as cumulative,
    count(*) filter (
      where f.actual is not null and f.cumulative is null and not f.is_held) as only_actual,
    sum(f.prior) filter (where not f.is_held) as prior,
    count(*) filter (
      where f.is_reported
        and c.valid_from <= p.cut_off
        and c.valid_to >= case when p.behaviour = 'flow' then p.starts else p.cut_off end)
      as reported,
    count(*) filter (where f.is_held) as held,
    bool_or(f.is_derived) as is_derived
  from pair as p
  join warehouse.fct_commune_value as f
    on f.period_id = p.period_id and f.indicator_id = p.indicator_id and f.to_publication is null
  join commune as c on c.commune_id = f.commune_id
  group by c.area_id, f.period_id, f.indicator_id
),
added as (
  select
    v.area_id, o.period_id, o.indicator_id,
    case when count(o.actual_alone) + count(o.actual_beside) > 0
      then coalesce(sum(o.actual_alone), 0) + coalesce(sum(o.actual_beside), 0) end as actual,
    sum(o.yes) as yes,
    sum(o.with_actual) as with_actual,
    sum(o.cumulative) as cumulative,
    sum(o.only_actual) as only_actual,
    coalesce(sum(o.cumulative), 0) + coalesce(sum(o.actual_alone), 0) as since_new_year,
    sum(o.prior) as prior,
    sum(o.reported) as reported,
    sum(o.held) as held,
    bool_or(o.is_derived) as is_derived
  from own as o
  join above as v on v.below_id = o.area_id
  group by v.area_id, o.period_id, o.indicator_id
),
weighed as (
  select
    v.area_id, f.period_id, f.indicator_id,
    sum(coalesce(f.actual, f.cumulative) * w.actual) as weighted,
    sum(w.actual) filter (where coalesce(f.actual, f.cumulative) is not null) as weight,
    sum(f.prior * coalesce(w.prior, w.actual)) as weighted_prior,
    sum(coalesce(w.prior, w.actual)) filter (where f.prior is not null) as prior_weight
  from pair as p
  join warehouse.fct_commune_value as f
    on f.period_id = p.period_id and f.indicator_id = p.indicator_id and f.to_publication is null
    and not f.is_held
  join warehouse.fct_commune_value as w
    on w.period_id = f.period_id and w.indicator_id = p.weight_id
    and w.commune_id = f.commune_id and w.to_publication is null
    and not w.is_held
  join commune as c on c.commune_id = f.commune_id
  join above as v on v.below_id = c.area_id
  where p.weight_id is not null
  group by v.area_id, f.period_id, f.indicator_id
)
select
  e.area_id, p.period_id, p.indicator_id, p.aggregation = 'ratio' as is_ratio,
  case p.aggregation
    when 'sum' then a.actual
    when 'count' then case when a.with_actual > 0 then a.yes::numeric end
    when 'mean' then w.weighted / nullif(w.weight, 0)
  end as actual,
  case
    when p.aggregation <> 'sum' or a.cumulative is null then null
    when a.only_actual = 0 then a.cumulative
    when p.begins_the_year then a.since_new_year
  end as cumulative,
  case p.aggregation
    when 'sum' then a.prior
    when 'count' then a.prior
    when 'mean' then w.weighted_prior / nullif(w.prior_weight, 0)
  end as claimed_prior,
  e.communes::integer as communes_expected,
  coalesce(a.reported, 0)::integer as communes_reported,
  coalesce(a.held, 0)::integer as values_held,
  coalesce(a.is_derived, false) as is_derived
from pair as p
join expected as e on e.period_id = p.period_id and e.behaviour = p.behaviour
left join added as a
  on a.area_id = e.area_id and a.period_id = p.period_id and a.indicator_id = p.indicator_id
left join weighed as w
  on w.area_id = e.area_id and w.period_id = p.period_id and w.indicator_id = p.indicator_id;

analyze desired_total;

drop table pair, commune, above;
