-- Last year's figure is what was reported then: beside a value since the start of the year that of last
-- year, else that of the period; offices differ, so that either will do. Where last year was reported in
-- months alone, it is what they add up to, or the last of them.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
with longer as materialized (
  select n.period_id, m.month_ids, m.last_month, m.months_expected
  from (select distinct s.prior_id as period_id from staging.suspect as s where s.kind <> 'month') as n
  cross join lateral warehouse.months_of(mart.current_publication() + 1, n.period_id) as m
),
stated as (
  select
    p.commune_id, p.period_id, p.indicator_id, s.prior_id, s.kind, i.behaviour, i.aggregation,
    exists (
      select from staging.figure as c
      where c.commune_id = p.commune_id and c.period_id = p.period_id
        and c.indicator_id = p.indicator_id and c.column_name = 'cumulative'
    ) as is_since_january,
    exists (
      select from staging.figure as y
      where y.commune_id = p.commune_id and y.period_id = s.prior_id
        and y.indicator_id = p.indicator_id and y.column_name in ('actual', 'cumulative')
    ) as is_own
  from staging.figure as p
  join staging.suspect as s on s.commune_id = p.commune_id and s.period_id = p.period_id
  join staging.judged_indicator as i on i.indicator_id = p.indicator_id and not i.is_computed
  join staging.rule_in_force as r on r.code = 'prior-mismatch' and r.indicator_id = p.indicator_id
  where p.column_name = 'prior' and p.is_judged
),
compared as (
  select
    s.*, s.prior_id as other_id, 2 as ordinal, n.column_name,
    case when (n.column_name = 'cumulative') = s.is_since_january then 1 else 2 end as choice
  from stated as s
  cross join (values ('actual'), ('cumulative')) as n (column_name)
  where s.is_own
  union all
  select s.*, m.month_id, m.place + 1, 'actual', 3
  from stated as s
  join longer as o on o.period_id = s.prior_id
  cross join lateral unnest(o.month_ids) with ordinality as m (month_id, place)
  where not s.is_own and s.kind <> 'month' and s.aggregation = 'sum'
    and (s.behaviour = 'flow' or m.month_id = o.last_month)
)
select
  concat_ws('/', 'prior-mismatch', c.commune_id, c.period_id, c.indicator_id, 'prior', c.choice),
  'prior-mismatch', 'equality', c.commune_id, c.period_id, c.indicator_id, 'prior', c.choice, 1,
  c.ordinal, 'expected', -1, c.other_id, c.indicator_id, c.column_name, ''
from compared as c
union all
select distinct
  concat_ws('/', 'prior-mismatch', c.commune_id, c.period_id, c.indicator_id, 'prior', c.choice),
  'prior-mismatch', 'equality', c.commune_id, c.period_id, c.indicator_id, 'prior', c.choice, 1,
  1, 'stated', 1, c.period_id, c.indicator_id, 'prior', ''
from compared as c;
