-- Values that are off by a factor that units differ by. What was reported last year tells, unless the value
-- is near what was assigned; else what was assigned, unless the value is near last year as the row itself
-- states it; else what the row states. A tenth of a plan is a bad year and no wrong unit, and of a month or
-- a quarter of a flow a plan tells nothing.
insert into staging.unit_slip (
  commune_id, period_id, indicator_id, column_name, value, compared, source, factor, expected
)
with valued as (
  select
    j.*, n.column_name, n.value, n.last_year_value, i.is_whole, f.factors, f.nearness, f.least,
    i.behaviour = 'stock' or p.kind in ('year', 'half', 'nine_months') as is_planned
  from staging.judged_row as j
  join staging.judged_indicator as i
    on i.indicator_id = j.indicator_id and i.aggregation <> 'count'
  join staging.rule_in_force as f
    on f.code = 'suspected-unit' and f.indicator_id = j.indicator_id
  join staging.suspect as p on p.commune_id = j.commune_id and p.period_id = j.period_id
  cross join lateral (values
    ('actual', j.actual, coalesce(j.last_year, case when j.cumulative is null then j.last_year_since end)),
    ('cumulative', j.cumulative,
      coalesce(j.last_year_since, case when j.actual is null then j.last_year end))
  ) as n (column_name, value, last_year_value)
  where n.value <> 0
    and not exists (
      select from staging.column_swap as s
      where s.commune_id = j.commune_id and s.period_id = j.period_id
        and s.indicator_id = j.indicator_id)
),
compared as (
  select
    v.*, c.source, c.compared,
    case c.source
      when 'last year' then abs(t.value) between abs(v.value) / 5 and abs(v.value) * 5
      when 'target' then abs(v.prior) between abs(v.value) / 5 and abs(v.value) * 5
      when 'prior' then v.is_planned and abs(v.plan) between abs(v.value) / 5 and abs(v.value) * 5
    end as is_excused
  from valued as v
  left join lateral (
    select g.value
    from staging.commune_target as g
    join staging.suspect as s on s.commune_id = v.commune_id and s.period_id = v.period_id
    where v.is_planned and g.commune_id = v.commune_id and g.year = s.year
      and g.indicator_id = v.indicator_id and g.kind = 'level' and s.cut_off between g.since and g.until
    order by abs(g.value - v.value)
    limit 1
  ) as t on true
  cross join lateral (
    select n.source, n.compared
    from (values
      (1, 'last year', v.last_year_value),
      (2, 'target', t.value),
      (3, 'prior', v.prior),
      (4, 'plan', case when v.is_planned and v.last_year_value is null then v.plan end)
    ) as n (place, source, compared)
    where n.compared <> 0
    order by n.place
    limit 1
  ) as c
),
off as (
  select
    c.*, x.factor as off_by,
    case when abs(c.value) > abs(c.compared) then c.value / nullif(x.factor, 0) else c.value * x.factor end
      as expected
  from compared as c
  cross join lateral unnest(c.factors) as x (factor)
  where sign(c.value) = sign(c.compared)
    and greatest(abs(c.value), abs(c.compared)) / nullif(least(abs(c.value), abs(c.compared)), 0)
      between x.factor / nullif(c.nearness, 0) and x.factor * c.nearness
    and not (c.is_whole and greatest(abs(c.value), abs(c.compared)) < c.least)
    and not (c.is_excused is true and (c.source <> 'target' or x.factor < 100))
    and not (
      c.source in ('target', 'plan') and x.factor < 100 and abs(c.value) < abs(c.compared))
)
select distinct on (o.commune_id, o.period_id, o.indicator_id)
  o.commune_id, o.period_id, o.indicator_id, o.column_name, o.value, o.compared, o.source, o.off_by,
  o.expected
from off as o
order by o.commune_id, o.period_id, o.indicator_id, o.column_name, o.off_by;

call staging.tell_planner_of_many('staging.unit_slip');
