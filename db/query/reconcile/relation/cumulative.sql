-- What has come together since the start of the year is last month's and this month's, and not less than
-- last month's. In January it is this month's.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
with stated as (
  select c.commune_id, c.period_id, c.indicator_id, s.last_month_id, i.aggregation
  from staging.figure as c
  join staging.suspect as s
    on s.commune_id = c.commune_id and s.period_id = c.period_id and s.kind = 'month'
  join staging.judged_indicator as i
    on i.indicator_id = c.indicator_id and not i.is_computed and i.behaviour = 'flow'
  where c.column_name = 'cumulative' and c.is_judged
)
select
  concat_ws('/', r.code, s.commune_id, s.period_id, s.indicator_id, 'cumulative', 1),
  r.code, r.kind, s.commune_id, s.period_id, s.indicator_id, 'cumulative', 1, 1,
  r.ordinal, r.role, r.coefficient,
  case when r.is_last_month then s.last_month_id else s.period_id end, s.indicator_id,
  r.column_name, ''
from stated as s
join (
  values
    ('cumulative-mismatch', 'difference', 1, 'whole', 1, false, 'cumulative'),
    ('cumulative-mismatch', 'difference', 2, 'part', -1, false, 'actual'),
    ('cumulative-mismatch', 'difference', 3, 'part', -1, true, 'cumulative'),
    ('cumulative-decreased', 'order', 1, 'greater', -1, false, 'cumulative'),
    ('cumulative-decreased', 'order', 2, 'lesser', 1, true, 'cumulative')
) as r (code, kind, ordinal, role, coefficient, is_last_month, column_name)
  on s.last_month_id is not null or (r.code = 'cumulative-mismatch' and not r.is_last_month)
join staging.rule_in_force as f on f.code = r.code and f.indicator_id = s.indicator_id
where s.aggregation = 'sum';
