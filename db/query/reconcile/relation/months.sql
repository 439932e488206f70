-- A longer period is what its months add up to, where all of them are there; of a stock, its last month.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
with longer as materialized (
  select n.period_id, m.month_ids, m.last_month, m.months_expected
  from (select distinct s.period_id as period_id from staging.suspect as s where s.kind <> 'month') as n
  cross join lateral warehouse.months_of(mart.current_publication() + 1, n.period_id) as m
),
stated as (
  select
    w.commune_id, w.period_id, w.indicator_id, i.behaviour, m.month_ids, m.last_month
  from staging.figure as w
  join staging.suspect as s
    on s.commune_id = w.commune_id and s.period_id = w.period_id and s.kind <> 'month'
  join staging.judged_indicator as i
    on i.indicator_id = w.indicator_id and not i.is_computed
    and (i.aggregation = 'sum' or (i.behaviour = 'stock' and i.aggregation in ('mean', 'none')))
  join staging.rule_in_force as r on r.code = 'months-mismatch' and r.indicator_id = w.indicator_id
  join longer as m on m.period_id = w.period_id
  where w.column_name = 'actual' and w.is_judged
)
select
  concat_ws('/', 'months-mismatch', s.commune_id, s.period_id, s.indicator_id, 'actual', 1),
  'months-mismatch', case s.behaviour when 'flow' then 'sum' else 'equality' end,
  s.commune_id, s.period_id, s.indicator_id, 'actual', 1, 1,
  c.ordinal, c.role, c.coefficient, c.period_id, s.indicator_id, 'actual', ''
from stated as s
cross join lateral (
  select 1 as ordinal, 'whole' as role, 1 as coefficient, s.period_id
  union all
  select m.place + 1, 'part', -1, m.month_id
  from unnest(s.month_ids) with ordinality as m (month_id, place)
  where s.behaviour = 'flow' or m.month_id = s.last_month
) as c;
