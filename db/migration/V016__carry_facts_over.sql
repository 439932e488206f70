-- The figures of the version before: submitted and computed values keep their history; what was
-- rolled up goes, for it is worked out when asked for. Totals keep theirs, and those that are true
-- get the sums from which the next ones are made.

create temporary table year_of_period on commit drop as
select distinct period_id, year
from warehouse.dim_period;

insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, to_publication, file_id, line_no, year,
  origin, is_reported, is_held, actual, cumulative, prior, plan,
  stated_actual, stated_cumulative, stated_prior
)
select
  v.period_id, v.indicator_id, v.commune_id, v.from_publication, v.to_publication, v.file_id,
  v.line_no, y.year, v.origin, v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.plan,
  v.stated_actual, v.stated_cumulative, v.stated_prior
from warehouse.commune_value_before as v
join year_of_period as y on y.period_id = v.period_id
where v.origin <> 'r' and not v.is_derived;

-- What a file states for a total whose parts were rolled up is kept, worked out from its own parts.
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, to_publication, file_id, line_no, year,
  origin, is_reported, is_held, actual, cumulative, prior, plan,
  stated_actual, stated_cumulative, stated_prior
)
select
  v.period_id, v.indicator_id, v.commune_id, v.from_publication, v.to_publication, v.file_id,
  v.line_no, y.year, 'c', false, false, own.actual, own.cumulative,
  coalesce(own.prior, v.stated_prior), v.plan, v.stated_actual, v.stated_cumulative, v.stated_prior
from warehouse.commune_value_before as v
join year_of_period as y on y.period_id = v.period_id
cross join lateral (
  select
    sum(o.actual) as actual,
    sum(o.cumulative) as cumulative,
    sum(o.prior) as prior
  from warehouse.dim_component as c
  join warehouse.commune_value_before as o
    on o.period_id = v.period_id and o.commune_id = v.commune_id
    and o.indicator_id = c.component_id and o.origin = 's' and not o.is_held
    and o.from_publication <= v.from_publication
    and (o.to_publication is null or o.to_publication > v.from_publication)
  where c.indicator_id = v.indicator_id and c.role = 'part'
    and c.from_publication <= v.from_publication
    and (c.to_publication is null or c.to_publication > v.from_publication)
) as own
where v.origin = 'c' and v.is_derived and v.file_id is not null;

insert into warehouse.fct_coverage (
  period_id, commune_id, from_publication, to_publication, value_count, fingerprint
)
with changed as (
  select period_id, commune_id, from_publication as publication
  from warehouse.fct_commune_value
  union
  select period_id, commune_id, to_publication
  from warehouse.fct_commune_value
  where to_publication is not null
),
lasting as (
  select
    period_id, commune_id, publication,
    lead(publication) over (partition by period_id, commune_id order by publication)
      as next_publication
  from changed
)
select
  l.period_id, l.commune_id, l.publication, l.next_publication,
  count(*),
  sum(hashint8extended(warehouse.way_of_covering(
    v.indicator_id, v.is_reported, v.is_held, v.actual, v.cumulative, v.prior), 0))
from lasting as l
join warehouse.fct_commune_value as v
  on v.period_id = l.period_id and v.commune_id = l.commune_id
  and v.from_publication <= l.publication
  and (v.to_publication is null or v.to_publication > l.publication)
group by l.period_id, l.commune_id, l.publication, l.next_publication;

create temporary table area_of_commune on commit drop as
select a.area_id, c.commune_id, c.valid_from, coalesce(c.valid_to, 'infinity') as valid_to
from warehouse.dim_commune as c
join warehouse.dim_area as a on a.code = c.area_code and a.to_publication is null
where c.to_publication is null;

create temporary table area_above on commit drop as
with recursive above as (
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

create temporary table summed on commit drop as
select
  a.area_id, v.period_id, v.indicator_id,
  count(*) as value_count,
  count(*) filter (where v.is_held) as values_held,
  count(*) filter (where v.is_derived) as values_derived,
  count(v.actual) filter (where not v.is_held) as with_actual,
  count(v.cumulative) filter (where not v.is_held) as with_cumulative,
  count(*) filter (
    where v.actual is not null and v.cumulative is not null and not v.is_held) as with_both,
  count(v.prior) filter (where not v.is_held) as with_prior,
  sum(v.actual) filter (
    where v.cumulative is not null and not v.is_held and i.aggregation in ('sum', 'count'))
    as actual_beside,
  sum(v.cumulative) filter (where not v.is_held and i.aggregation in ('sum', 'count'))
    as cumulative_sum,
  sum(v.prior) filter (
    where v.cumulative is not null and not v.is_held and i.aggregation in ('sum', 'count'))
    as prior_beside,
  sum(coalesce(v.actual, v.cumulative) * w.actual) filter (where not v.is_held) as dividend,
  sum(w.actual) filter (
    where coalesce(v.actual, v.cumulative) is not null and not v.is_held) as divisor,
  sum(v.prior * coalesce(w.prior, w.actual)) filter (where not v.is_held) as prior_dividend,
  sum(coalesce(w.prior, w.actual)) filter (
    where v.prior is not null and not v.is_held) as prior_divisor
from warehouse.commune_value_before as v
join warehouse.dim_indicator as i
  on i.indicator_id = v.indicator_id and i.to_publication is null
join area_of_commune as c on c.commune_id = v.commune_id
join area_above as a on a.below_id = c.area_id
left join warehouse.dim_indicator as weight
  on i.aggregation = 'mean' and weight.code = i.denominator_code and weight.to_publication is null
left join warehouse.commune_value_before as w
  on w.period_id = v.period_id and w.indicator_id = weight.indicator_id
  and w.commune_id = v.commune_id and w.to_publication is null and not w.is_held
where v.to_publication is null
group by a.area_id, v.period_id, v.indicator_id;

insert into warehouse.fct_area_total (
  area_id, period_id, indicator_id, from_publication, to_publication, year,
  communes_expected, communes_reported, value_count, values_held, values_derived,
  components_held, components_derived, with_actual, with_cumulative, with_both, with_prior,
  actual, cumulative, claimed_prior, actual_beside, cumulative_sum, prior_beside,
  dividend, divisor, prior_dividend, prior_divisor
)
select
  t.area_id, t.period_id, t.indicator_id, t.from_publication, t.to_publication, y.year,
  t.communes_expected, t.communes_reported, coalesce(s.value_count, 0),
  case when t.to_publication is null then coalesce(s.values_held, 0) else t.values_held end,
  case when t.to_publication is null then coalesce(s.values_derived, 0)
    else t.is_derived::integer end,
  case when t.to_publication is null then t.values_held - coalesce(s.values_held, 0) else 0 end,
  case when t.to_publication is null and coalesce(s.values_derived, 0) = 0
    then t.is_derived::integer else 0 end,
  coalesce(s.with_actual, 0), coalesce(s.with_cumulative, 0), coalesce(s.with_both, 0),
  coalesce(s.with_prior, 0),
  t.actual, t.cumulative, t.claimed_prior, s.actual_beside, s.cumulative_sum, s.prior_beside,
  s.dividend, s.divisor, s.prior_dividend, s.prior_divisor
from warehouse.area_total_before as t
join year_of_period as y on y.period_id = t.period_id
left join summed as s
  on t.to_publication is null and s.area_id = t.area_id
  and s.period_id = t.period_id and s.indicator_id = t.indicator_id;

drop table warehouse.commune_value_before, warehouse.area_total_before;

-- Communes before indicators: submissions come in commune by commune, so that the index grows at its
-- end without sorting, and what a run touches of a commune stands together. It finds every version of
-- a figure, and lets no figure have two that are true.
create unique index one_open_version_of_a_value
  on warehouse.fct_commune_value (period_id, commune_id, indicator_id, to_publication, year)
  nulls not distinct;
create index values_closed_by on warehouse.fct_commune_value (to_publication)
  where to_publication is not null;
create index values_opened_by on warehouse.fct_commune_value
  using brin (from_publication) with (pages_per_range = 32);

create unique index one_open_version_of_a_total
  on warehouse.fct_area_total (period_id, area_id, indicator_id, to_publication, year)
  nulls not distinct;
create index totals_closed_by on warehouse.fct_area_total (to_publication)
  where to_publication is not null;
create index totals_opened_by on warehouse.fct_area_total
  using brin (from_publication) with (pages_per_range = 32);
