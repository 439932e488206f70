-- Totals of every touched period and indicator for every area, from all communes below it.
-- Ratios come afterwards, from these totals.
create temporary table desired_total on commit drop as
with recursive area as (
  select a.area_id, a.code, a.parent_code
  from warehouse.dim_area as a
  where a.to_publication is null
),
above as (
  select area_id, code as below_code, parent_code from area
  union
  select p.area_id, b.below_code, p.parent_code
  from above as b
  join area as p on p.code = b.parent_code
),
-- "above" walks up from each area: its rows pair an area with every area below it and itself.
covered as (
  select a.area_id, c.commune_id, c.valid_from, coalesce(c.valid_to, 'infinity') as valid_to
  from above as a
  join warehouse.dim_commune as c on c.area_code = a.below_code and c.to_publication is null
),
pair as (
  select
    t.period_id, t.indicator_id, i.aggregation, i.behaviour, w.indicator_id as weight_id,
    p.starts, p.cut_off, extract(doy from p.starts) = 1 as begins_the_year
  from staging.touched_pair as t
  join warehouse.dim_indicator as i
    on i.indicator_id = t.indicator_id and i.to_publication is null
  join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
  left join warehouse.dim_indicator as w
    on i.aggregation = 'mean' and w.code = i.denominator_code and w.to_publication is null
),
expected as (
  select s.period_id, s.behaviour, v.area_id, count(*) as communes
  from (select distinct period_id, behaviour, starts, cut_off from pair) as s
  join covered as v
    on v.valid_from <= s.cut_off
    and v.valid_to >= case when s.behaviour = 'flow' then s.starts else s.cut_off end
  group by s.period_id, s.behaviour, v.area_id
),
added as (
  select
    v.area_id, f.period_id, f.indicator_id,
    sum(f.actual) filter (where not f.is_held) as actual,
    count(*) filter (where f.actual > 0 and not f.is_held) as yes,
    count(f.actual) filter (where not f.is_held) as with_actual,
    sum(f.cumulative) filter (where not f.is_held) as cumulative,
    count(*) filter (
      where f.actual is not null and f.cumulative is null and not f.is_held) as only_actual,
    sum(case when p.begins_the_year then coalesce(f.cumulative, f.actual) end)
      filter (where not f.is_held) as since_new_year,
    sum(f.prior) filter (where not f.is_held) as prior,
    sum(coalesce(f.actual, f.cumulative) * w.actual) filter (where not f.is_held and not w.is_held)
      as weighted,
    sum(w.actual) filter (
      where coalesce(f.actual, f.cumulative) is not null and not f.is_held and not w.is_held)
      as weight,
    sum(f.prior * coalesce(w.prior, w.actual)) filter (where not f.is_held and not w.is_held)
      as weighted_prior,
    sum(coalesce(w.prior, w.actual)) filter (
      where f.prior is not null and not f.is_held and not w.is_held) as prior_weight,
    count(*) filter (
      where f.is_reported
        and v.valid_from <= p.cut_off
        and v.valid_to >= case when p.behaviour = 'flow' then p.starts else p.cut_off end)
      as reported,
    count(*) filter (where f.is_held) as held,
    bool_or(f.is_derived) as is_derived
  from pair as p
  join warehouse.fct_commune_value as f
    on f.period_id = p.period_id and f.indicator_id = p.indicator_id and f.to_publication is null
  join covered as v on v.commune_id = f.commune_id
  left join warehouse.fct_commune_value as w
    on p.weight_id is not null
    and w.period_id = f.period_id and w.indicator_id = p.weight_id
    and w.commune_id = f.commune_id and w.to_publication is null
  group by v.area_id, f.period_id, f.indicator_id
)
select
  e.area_id, p.period_id, p.indicator_id, p.aggregation = 'ratio' as is_ratio,
  case p.aggregation
    when 'sum' then a.actual
    when 'count' then case when a.with_actual > 0 then a.yes::numeric end
    when 'mean' then a.weighted / nullif(a.weight, 0)
  end as actual,
  case
    when p.aggregation <> 'sum' or a.cumulative is null then null
    when a.only_actual = 0 then a.cumulative
    when p.begins_the_year then a.since_new_year
  end as cumulative,
  case p.aggregation
    when 'sum' then a.prior
    when 'count' then a.prior
    when 'mean' then a.weighted_prior / nullif(a.prior_weight, 0)
  end as claimed_prior,
  e.communes::integer as communes_expected,
  coalesce(a.reported, 0)::integer as communes_reported,
  coalesce(a.held, 0)::integer as values_held,
  coalesce(a.is_derived, false) as is_derived
from pair as p
join expected as e on e.period_id = p.period_id and e.behaviour = p.behaviour
left join added as a
  on a.area_id = e.area_id and a.period_id = p.period_id and a.indicator_id = p.indicator_id;

analyze desired_total;
