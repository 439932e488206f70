-- What is a part of another figure is not more than that.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
select
  concat_ws(
    '/', 'numerator-exceeds', n.commune_id, n.period_id, n.indicator_id, n.column_name, g.member_id, 1),
  'numerator-exceeds', 'order', n.commune_id, n.period_id, n.indicator_id, n.column_name, 1, 1,
  c.ordinal, c.role, c.coefficient, n.period_id,
  case c.ordinal when 1 then n.indicator_id else g.member_id end, n.column_name, ''
from staging.figure as n
join staging.suspect as s on s.commune_id = n.commune_id and s.period_id = n.period_id
join staging.structure as g
  on g.code = 'numerator-exceeds' and g.indicator_id = n.indicator_id and g.role = 'greater'
cross join (values (1, 'lesser', 1), (2, 'greater', -1)) as c (ordinal, role, coefficient)
where n.is_judged and n.column_name in ('actual', 'cumulative');
