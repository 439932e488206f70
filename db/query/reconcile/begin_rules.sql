-- What the rules judge by, of the configuration that holds from the run's publication on.
call staging.empty_of(
  'staging.finding_candidate', 'staging.rule_in_force', 'staging.judged_indicator',
  'staging.structure', 'staging.commune_target', 'staging.contributed_column', 'staging.sieved',
  'staging.suspect', 'staging.suspect_indicator', 'staging.kin_indicator',
  'staging.figure', 'staging.compared_period', 'staging.judged_row',
  'staging.column_swap', 'staging.unit_slip', 'staging.relation_wish', 'staging.relation_cell',
  'staging.relation', 'staging.blame');

-- What is measured can have any decimals; what is counted has none, so that a number as it is written is
-- exact (see CountedThings).
insert into staging.judged_indicator (
  indicator_id, code, name_vi, uom, aggregation, behaviour, is_computed, is_whole, least_value
)
select
  i.indicator_id, i.code, i.name_vi, i.uom, i.aggregation, i.behaviour, i.source = 'computed',
  i.decimals = 0 and u.dimension not in (
    'area', 'mass', 'length', 'volume', 'energy', 'money', 'energy price', 'percent',
    'percentage point'),
  i.min_value
from warehouse.dim_indicator as i
join warehouse.dim_unit as u on u.code = i.uom and u.to_publication is null
where i.to_publication is null;

-- Of rules that compare. What is said of one indicator counts before what is said of all.
insert into staging.rule_in_force (code, indicator_id, severity, times, nearness, least, factors)
select n.code, n.indicator_id, n.severity, n.times, n.nearness, n.least, n.factors
from (
  select distinct on (r.code, i.indicator_id)
    r.code, i.indicator_id, r.is_active, r.severity, r.times, r.nearness, r.least, r.factors
  from staging.judged_indicator as i
  join warehouse.dim_rule as r on r.indicator_code in ('', i.code) and r.to_publication is null
  where r.code in (
    'rate-mismatch', 'ratio-mismatch', 'numerator-exceeds', 'parts-mismatch', 'plan-mismatch',
    'prior-mismatch', 'outlier', 'suspected-unit', 'columns-swapped', 'cumulative-decreased',
    'cumulative-mismatch', 'months-mismatch')
  order by r.code, i.indicator_id, r.indicator_code desc
) as n
where n.is_active;

-- A column that no submission has needs no look at its rows. Of older ones nobody counted.
insert into staging.contributed_column (column_name, rows)
select n.column_name, n.rows
from (
  select
    sum(s.with_cumulative) as with_cumulative, sum(s.with_plan) as with_plan,
    sum(s.with_prior) as with_prior, sum(s.with_rate) as with_rate,
    bool_or(s.with_rate is null) as is_unknown
  from staging.contribution as c
  join ops.submission as s
    on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id
) as k
cross join lateral (values
  ('cumulative', k.with_cumulative), ('plan', k.with_plan), ('prior', k.with_prior),
  ('rate', k.with_rate)
) as n (column_name, rows)
where k.is_unknown or n.rows > 0;

call staging.tell_planner_of_many(
  'staging.judged_indicator', 'staging.rule_in_force', 'staging.contributed_column');
