-- A stated rate is what has been reached since the start of the year, or in the period, of the plan. Where
-- the plan is a fall, it is last year's figure less this one that is divided by it; where it is a fall
-- or a rise in per cent, a limit or a range, offices differ in what they state.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column
)
with kinds as (
  select
    t.year, i.indicator_id,
    bool_or(t.kind = 'reduction') as has_fall,
    bool_or(t.kind not in ('level', 'reduction')) as has_other
  from warehouse.dim_target as t
  join warehouse.dim_indicator as i on i.code = t.indicator_code and i.to_publication is null
  where t.to_publication is null
  group by t.year, i.indicator_id
),
stated as (
  select f.*, coalesce(k.has_fall, false) as has_fall
  from staging.figure as f
  join staging.suspect as s on s.commune_id = f.commune_id and s.period_id = f.period_id
  join staging.rule_in_force as r on r.code = 'rate-mismatch' and r.indicator_id = f.indicator_id
  left join kinds as k on k.year = s.year and k.indicator_id = f.indicator_id
  where f.column_name = 'rate' and f.is_judged and not coalesce(k.has_other, false)
)
select
  concat_ws('/', 'rate-mismatch', s.commune_id, s.period_id, s.indicator_id, 'rate', w.choice),
  'rate-mismatch', 'ratio', s.commune_id, s.period_id, s.indicator_id, 'rate', w.choice, 100,
  w.ordinal, w.role, w.coefficient, s.period_id, s.indicator_id, w.column_name
from stated as s
join (
  values
    (false, 1, 1, 'result', 1, 'rate'),
    (false, 1, 2, 'numerator', 1, 'cumulative'),
    (false, 1, 3, 'denominator', 1, 'plan'),
    (false, 2, 1, 'result', 1, 'rate'),
    (false, 2, 2, 'numerator', 1, 'actual'),
    (false, 2, 3, 'denominator', 1, 'plan'),
    (true, 3, 1, 'result', 1, 'rate'),
    (true, 3, 2, 'numerator', 1, 'prior'),
    (true, 3, 3, 'numerator', -1, 'cumulative'),
    (true, 3, 4, 'denominator', 1, 'plan'),
    (true, 4, 1, 'result', 1, 'rate'),
    (true, 4, 2, 'numerator', 1, 'prior'),
    (true, 4, 3, 'numerator', -1, 'actual'),
    (true, 4, 4, 'denominator', 1, 'plan')
) as w (is_fall, choice, ordinal, role, coefficient, column_name) on s.has_fall or not w.is_fall;
