-- Each row that is looked at with what it can be compared with, side by side. Where last year was reported
-- in months alone, a flow is what they add up to, and of a stock the last one counts.
insert into staging.judged_row (
  commune_id, period_id, indicator_id, file_id, line_no, factor,
  actual, actual_half, cumulative, cumulative_half, plan, plan_half, prior, prior_half, rate, rate_half,
  raw_actual, raw_cumulative, raw_plan, raw_prior, raw_rate,
  last_month, last_month_file, last_month_line,
  last_year, last_year_since, last_year_file, last_year_line
)
with longer as materialized (
  select n.period_id, m.month_ids, m.last_month, m.months_expected
  from (select distinct s.prior_id as period_id from staging.suspect as s where s.kind <> 'month') as n
  cross join lateral warehouse.months_of(mart.current_publication() + 1, n.period_id) as m
),
own as (
  select
    f.commune_id, f.period_id, f.indicator_id,
    max(f.file_id) as file_id, max(f.line_no) as line_no,
    coalesce(
      max(f.factor) filter (where f.column_name = 'actual'),
      max(f.factor) filter (where f.column_name = 'cumulative'), 1) as factor,
    max(f.value) filter (where f.column_name = 'actual') as actual,
    max(f.half) filter (where f.column_name = 'actual') as actual_half,
    max(f.raw) filter (where f.column_name = 'actual') as raw_actual,
    max(f.value) filter (where f.column_name = 'cumulative') as cumulative,
    max(f.half) filter (where f.column_name = 'cumulative') as cumulative_half,
    max(f.raw) filter (where f.column_name = 'cumulative') as raw_cumulative,
    max(f.value) filter (where f.column_name = 'plan') as plan,
    max(f.half) filter (where f.column_name = 'plan') as plan_half,
    max(f.raw) filter (where f.column_name = 'plan') as raw_plan,
    max(f.value) filter (where f.column_name = 'prior') as prior,
    max(f.half) filter (where f.column_name = 'prior') as prior_half,
    max(f.raw) filter (where f.column_name = 'prior') as raw_prior,
    max(f.value) filter (where f.column_name = 'rate') as rate,
    max(f.half) filter (where f.column_name = 'rate') as rate_half,
    max(f.raw) filter (where f.column_name = 'rate') as raw_rate
  from staging.figure as f
  join staging.judged_indicator as i on i.indicator_id = f.indicator_id and not i.is_computed
  where f.is_judged and f.column_name <> 'target'
  group by f.commune_id, f.period_id, f.indicator_id
),
-- Looked up by its key each time.
sure as not materialized (
  select f.*
  from staging.figure as f
  where not f.is_doubtful and f.column_name in ('actual', 'cumulative')
),
by_month as (
  select
    s.commune_id, s.period_id, f.indicator_id,
    case
      when max(i.behaviour) = 'stock' then max(f.value) filter (where f.period_id = m.last_month)
      when count(*) = max(m.months_expected) then sum(f.value)
    end as value
  from staging.suspect as s
  join longer as m on m.period_id = s.prior_id
  join sure as f
    on f.commune_id = s.commune_id and f.period_id = any (m.month_ids) and f.column_name = 'actual'
  join staging.judged_indicator as i
    on i.indicator_id = f.indicator_id and i.aggregation = 'sum'
  where s.kind <> 'month'
  group by s.commune_id, s.period_id, f.indicator_id
)
select
  o.commune_id, o.period_id, o.indicator_id, o.file_id, o.line_no, o.factor,
  o.actual, o.actual_half, o.cumulative, o.cumulative_half, o.plan, o.plan_half, o.prior, o.prior_half,
  o.rate, o.rate_half, o.raw_actual, o.raw_cumulative, o.raw_plan, o.raw_prior, o.raw_rate,
  lm.value, lm.file_id, lm.line_no,
  case when ya.file_id is null and ys.file_id is null then b.value else ya.value end,
  ys.value, coalesce(ya.file_id, ys.file_id), coalesce(ya.line_no, ys.line_no)
from own as o
join staging.suspect as s on s.commune_id = o.commune_id and s.period_id = o.period_id
left join sure as lm
  on lm.commune_id = o.commune_id and lm.period_id = s.last_month_id
  and lm.indicator_id = o.indicator_id and lm.column_name = 'cumulative'
left join sure as ya
  on ya.commune_id = o.commune_id and ya.period_id = s.prior_id
  and ya.indicator_id = o.indicator_id and ya.column_name = 'actual'
left join sure as ys
  on ys.commune_id = o.commune_id and ys.period_id = s.prior_id
  and ys.indicator_id = o.indicator_id and ys.column_name = 'cumulative'
left join by_month as b
  on b.commune_id = o.commune_id and b.period_id = o.period_id and b.indicator_id = o.indicator_id;

call staging.tell_planner_of_many('staging.judged_row');
