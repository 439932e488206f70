-- A longer period that a commune did not report itself is rolled up from its months: a flow is added
-- up, of a stock (and of a rate or mean) the last month counts.
create temporary table touched_unit on commit drop as
select distinct f.commune_id, f.period_id
from warehouse.fct_commune_value as f
where f.from_publication = :candidate or f.to_publication = :candidate;

analyze touched_unit;

create temporary table rolled_up on commit drop as
with longer as (
  select distinct t.commune_id, q.period_id, q.starts, q.ends, q.cut_off
  from touched_unit as t
  join warehouse.dim_period as m on m.period_id = t.period_id and m.to_publication is null
  join warehouse.dim_period as q
    on q.to_publication is null and q.kind <> 'month' and q.year = m.year
    and q.starts <= m.starts and q.ends >= m.ends
    and m.starts <= q.cut_off
),
month_of as (
  select
    l.commune_id, l.period_id, m.period_id as month_id, m.starts,
    max(m.starts) over w as last_starts,
    count(*) over w as months_expected
  from longer as l
  join warehouse.dim_period as m
    on m.to_publication is null and m.kind = 'month'
    and m.starts >= l.starts and m.ends <= l.ends and m.starts <= l.cut_off
  window w as (partition by l.commune_id, l.period_id)
),
monthly as (
  select
    o.commune_id, o.period_id, f.indicator_id, o.starts, o.last_starts, o.months_expected,
    f.is_reported, f.is_held, f.actual, f.cumulative, f.prior, f.plan,
    case
      when i.aggregation in ('ratio', 'mean', 'none') then 'last'
      when i.behaviour = 'stock' then 'last'
      when i.aggregation = 'count' then 'any'
      else 'sum'
    end as rule
  from month_of as o
  join warehouse.fct_commune_value as f
    on f.commune_id = o.commune_id and f.period_id = o.month_id and f.to_publication is null
    and f.origin = 's'
  join warehouse.dim_indicator as i
    on i.indicator_id = f.indicator_id and i.to_publication is null and i.source = 'submitted'
),
summed as (
  select
    period_id, indicator_id, commune_id, rule, months_expected,
    count(*) filter (where is_reported) as months_reported,
    bool_or(is_reported and starts = last_starts) as last_reported,
    count(*) filter (where is_reported and actual is null and cumulative is not null) = 0
      as all_by_month,
    sum(actual) filter (where not is_held) as total,
    max(actual) filter (where not is_held) as highest,
    sum(prior) filter (where not is_held) as prior_total,
    (array_agg(actual order by starts desc) filter (where not is_held and actual is not null))[1]
      as last_actual,
    (array_agg(cumulative order by starts desc)
      filter (where not is_held and cumulative is not null))[1] as last_cumulative,
    (array_agg(prior order by starts desc) filter (where not is_held and prior is not null))[1]
      as last_prior,
    (array_agg(plan order by starts desc) filter (where plan is not null))[1] as last_plan
  from monthly
  group by period_id, indicator_id, commune_id, rule, months_expected
)
select
  s.period_id, s.indicator_id, s.commune_id,
  case when s.rule = 'last' then s.last_reported else s.months_reported = s.months_expected end
    as is_reported,
  case
    when s.rule = 'last' then s.last_actual
    when s.rule = 'any' then s.highest
    when s.all_by_month then s.total
  end as actual,
  s.last_cumulative as cumulative,
  case
    when s.rule = 'last' or s.last_cumulative is not null then s.last_prior
    else s.prior_total
  end as prior,
  s.last_plan as plan
from summed as s
where not exists (
  select from warehouse.fct_commune_value as own
  where own.to_publication is null and own.origin = 's'
    and own.period_id = s.period_id and own.indicator_id = s.indicator_id
    and own.commune_id = s.commune_id
);

analyze rolled_up;

update warehouse.fct_commune_value as f
set to_publication = :candidate
from (
  select distinct r.period_id, r.commune_id from rolled_up as r
  union
  select q.period_id, t.commune_id
  from (
    select distinct c.commune_id, c.period_id
    from warehouse.fct_commune_value as c
    where c.to_publication = :candidate
  ) as t
  join warehouse.dim_period as m on m.period_id = t.period_id and m.to_publication is null
  join warehouse.dim_period as q
    on q.to_publication is null and q.kind <> 'month'
    and q.starts <= m.starts and q.ends >= m.ends
) as unit
where f.to_publication is null and f.origin = 'r'
  and f.period_id = unit.period_id and f.commune_id = unit.commune_id
  and not exists (
    select from rolled_up as r
    where r.period_id = f.period_id and r.indicator_id = f.indicator_id
      and r.commune_id = f.commune_id
      and (r.is_reported, r.actual, r.cumulative, r.prior, r.plan)
        is not distinct from (f.is_reported, f.actual, f.cumulative, f.prior, f.plan)
  );

insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, origin,
  is_reported, is_held, is_derived, actual, cumulative, prior, plan
)
select
  r.period_id, r.indicator_id, r.commune_id, :candidate, 'r',
  r.is_reported, false, true, r.actual, r.cumulative, r.prior, r.plan
from rolled_up as r
where not exists (
  select from warehouse.fct_commune_value as f
  where f.to_publication is null
    and f.period_id = r.period_id and f.indicator_id = r.indicator_id
    and f.commune_id = r.commune_id
);

drop table rolled_up, touched_unit;
