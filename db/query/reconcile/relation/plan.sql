-- A plan that is stated is one that was assigned; of several authorities, any.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
with assigned as (
  select
    p.commune_id, p.period_id, p.indicator_id, t.authority,
    row_number() over (
      partition by p.commune_id, p.period_id, p.indicator_id
      order by abs(p.value - t.value), t.authority) as choice
  from staging.figure as p
  join staging.rule_in_force as r on r.code = 'plan-mismatch' and r.indicator_id = p.indicator_id
  join staging.figure as t
    on t.commune_id = p.commune_id and t.period_id = p.period_id
    and t.indicator_id = p.indicator_id and t.column_name = 'target'
  where p.column_name = 'plan' and p.is_judged
)
select
  concat_ws('/', 'plan-mismatch', a.commune_id, a.period_id, a.indicator_id, 'plan', a.choice),
  'plan-mismatch', 'equality', a.commune_id, a.period_id, a.indicator_id, 'plan', a.choice, 1,
  c.ordinal, c.role, c.coefficient, a.period_id, a.indicator_id, c.column_name,
  case c.column_name when 'target' then a.authority else '' end
from assigned as a
cross join (
  values (1, 'stated', 1, 'plan'), (2, 'expected', -1, 'target')
) as c (ordinal, role, coefficient, column_name);
