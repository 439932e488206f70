-- Rows whose actual seems to stand in another column: exchanged, the two agree with an assigned target, with
-- what was reported last year or last month, or with the stated percentage; as they stand they agree with
-- none of these. Whatever there is to compare with must agree.
insert into staging.column_swap (commune_id, period_id, indicator_id, other_column, evidence)
with compared as (
  select
    j.commune_id, j.period_id, j.indicator_id, 1 as choice, 'plan' as other_column, 'target' as evidence,
    bool_or(abs(j.actual - t.value) <= j.actual_half) as exchanged,
    bool_or(abs(j.plan - t.value) <= j.plan_half) as as_it_stands
  from staging.judged_row as j
  join staging.figure as t
    on t.commune_id = j.commune_id and t.period_id = j.period_id
    and t.indicator_id = j.indicator_id and t.column_name = 'target'
  where j.plan is not null and j.actual is not null
  group by j.commune_id, j.period_id, j.indicator_id
  union all
  select
    j.commune_id, j.period_id, j.indicator_id, 2, n.other_column, 'rate',
    abs(n.above - n.below * j.rate / 100) <= n.above_half + n.below_half * abs(j.rate) / 100
      + abs(n.below) * j.rate_half / 100,
    abs(j.actual - j.plan * j.rate / 100) <= j.actual_half + j.plan_half * abs(j.rate) / 100
      + abs(j.plan) * j.rate_half / 100
    or coalesce(abs(j.cumulative - j.plan * j.rate / 100) <= j.cumulative_half
      + j.plan_half * abs(j.rate) / 100 + abs(j.plan) * j.rate_half / 100, false)
  from staging.judged_row as j
  cross join lateral (values
    ('plan', j.plan, j.plan_half, j.actual, j.actual_half),
    ('prior', j.prior, j.prior_half, j.plan, j.plan_half)
  ) as n (other_column, above, above_half, below, below_half)
  where j.rate is not null and j.plan <> 0 and n.above is not null and n.below <> 0
  union all
  -- A figure that is far from last year's is no value of this year in its place.
  select
    j.commune_id, j.period_id, j.indicator_id, 1, 'prior', 'last year',
    abs(j.actual - n.value) <= j.actual_half
      and abs(j.prior) between abs(n.value) / 5 and abs(n.value) * 5,
    abs(j.prior - n.value) <= j.prior_half
      or abs(j.prior - coalesce(j.last_year_since, j.last_year)) <= j.prior_half
  from staging.judged_row as j
  cross join lateral (select coalesce(j.last_year, j.last_year_since) as value) as n
  where j.prior is not null and j.actual is not null and n.value <> 0
  union all
  -- In a month's report, more in the month than since January is no proof, for figures can fall.
  select
    j.commune_id, j.period_id, j.indicator_id, 1, 'cumulative', 'last month',
    j.actual > j.cumulative
      and abs(j.actual - j.last_month - j.cumulative) <= j.actual_half + j.cumulative_half,
    abs(j.cumulative - j.last_month - j.actual) <= j.actual_half + j.cumulative_half
  from staging.judged_row as j
  where j.actual is not null and j.cumulative is not null and j.last_month <> 0
),
agreed as (
  select
    c.commune_id, c.period_id, c.indicator_id, c.other_column,
    (array_agg(c.evidence order by c.choice))[1] as evidence, min(c.choice) as choice
  from compared as c
  group by c.commune_id, c.period_id, c.indicator_id, c.other_column
  having bool_and(c.exchanged) and not bool_or(c.as_it_stands)
)
select distinct on (a.commune_id, a.period_id, a.indicator_id)
  a.commune_id, a.period_id, a.indicator_id, a.other_column, a.evidence
from agreed as a
join staging.judged_row as j
  on j.commune_id = a.commune_id and j.period_id = a.period_id and j.indicator_id = a.indicator_id
join staging.rule_in_force as r on r.code = 'columns-swapped' and r.indicator_id = a.indicator_id
where j.actual <> case a.other_column
  when 'plan' then j.plan when 'prior' then j.prior else j.cumulative end
order by a.commune_id, a.period_id, a.indicator_id, a.choice, a.other_column;

call staging.tell_planner_of_many('staging.column_swap');
