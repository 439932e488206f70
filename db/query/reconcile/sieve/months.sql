-- Longer periods that are not what their months add up to. Where nothing of its months is known, nobody
-- looks.
-- Put together by itself first: only what is written into nothing that is there does the server let several
-- processors work on.
drop table if exists seen_with_months;

create temporary table seen_with_months on commit drop as
with compared as materialized (
  select c.period_id, c.other_id, c.other_year
  from staging.compared_period as c
  where c.how = 'month'
),
-- Of what the run does not bring itself, one commune and period after the other by the index: a year has more
-- of them with each month, a nation more than a night asks for.
known as materialized (
  select c.period_id, c.other_id, c.other_year, k.commune_id
  from compared as c
  join staging.known_submission as k on k.period_id = c.other_id
),
of_months as (
  select c.period_id, e.commune_id, e.indicator_id, c.other_id,
    case when e.is_nothing then 0 else e.actual end as actual
  from compared as c
  join staging.effective_row as e on e.period_id = c.other_id
  left join staging.held_line as h on h.file_id = e.file_id and h.line_no = e.line_no
  where h.file_id is null
    and exists (
      select from staging.compared_period as n
      where n.how = 'month' and n.other_id in (select k.period_id from staging.contribution as k))
  union all
  select c.period_id, v.commune_id, v.indicator_id, c.other_id,
    case when v.is_reported and v.actual is null and v.cumulative is null then 0 else v.actual end
  from known as c
  cross join lateral (
    select f.period_id, f.commune_id, f.indicator_id, f.is_reported, f.actual, f.cumulative
    from warehouse.fct_commune_value as f
    where f.year = c.other_year and f.period_id = c.other_id and f.origin = 's' and not f.is_held
      and f.commune_id = c.commune_id
      and f.from_publication <= (select mart.current_publication())
      and (f.to_publication is null or f.to_publication > (select mart.current_publication()))
    offset 0
  ) as v
),
longer as materialized (
  select c.period_id, o.last_month, o.months_expected
  from (select distinct n.period_id from compared as n) as c
  cross join lateral warehouse.months_of(mart.current_publication() + 1, c.period_id) as o
),
added as (
  select
    m.period_id, m.commune_id, m.indicator_id, count(m.actual) as months, sum(m.actual) as total,
    max(m.actual) filter (where m.other_id = l.last_month) as last_actual
  from of_months as m
  join longer as l on l.period_id = m.period_id
  group by m.period_id, m.commune_id, m.indicator_id
),
stated as (
  select
    e.commune_id, e.period_id, e.indicator_id, e.actual, a.total, a.last_actual, i.behaviour,
    case i.behaviour
      when 'flow' then a.months = o.months_expected else a.last_actual is not null
    end as is_known
  from staging.effective_row as e
  join staging.judged_indicator as i
    on i.indicator_id = e.indicator_id and not i.is_computed and i.aggregation <> 'count'
  join longer as o on o.period_id = e.period_id
  left join added as a
    on a.period_id = e.period_id and a.commune_id = e.commune_id and a.indicator_id = e.indicator_id
  where e.actual is not null and exists (select from compared)
)
select
  s.commune_id, s.period_id,
  count(*) filter (where s.is_known) as checked,
  count(*) filter (where s.is_known is not true) as unchecked,
  array_agg(s.indicator_id) filter (
    where s.is_known and s.actual <> case s.behaviour when 'flow' then s.total else s.last_actual end
  ) as suspected
from stated as s
group by s.commune_id, s.period_id;

insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
select
  'months-mismatch', c.commune_id, c.period_id, c.checked, c.unchecked,
  coalesce(cardinality(c.suspected), 0), c.suspected
from seen_with_months as c;
