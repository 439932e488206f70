-- A rate of two figures is the one divided by the other, in each column. The state of a day is that since
-- the start of the year, too.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
select
  concat_ws(
    '/', 'ratio-mismatch', w.commune_id, w.period_id, w.indicator_id, w.column_name, n.choice),
  'ratio-mismatch', 'ratio', w.commune_id, w.period_id, w.indicator_id, w.column_name, n.choice,
  t.scale,
  case t.role when 'result' then 1 when 'numerator' then 2 else 3 end, t.role, 1,
  w.period_id, t.member_id,
  case when n.choice = 2 and t.role = 'denominator' then 'actual' else w.column_name end, ''
from staging.figure as w
join staging.suspect as s on s.commune_id = w.commune_id and s.period_id = w.period_id
join staging.structure as t on t.code = 'ratio-mismatch' and t.indicator_id = w.indicator_id
join staging.structure as d
  on d.code = t.code and d.indicator_id = t.indicator_id and d.role = 'denominator'
join staging.judged_indicator as i on i.indicator_id = d.member_id
cross join (values (1), (2)) as n (choice)
where w.is_judged and w.column_name in ('actual', 'cumulative', 'prior')
  and (n.choice = 1 or (w.column_name = 'cumulative' and i.behaviour = 'stock'));
