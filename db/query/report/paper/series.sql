-- The periods of one length up to one of them, of some indicators of an area at a publication; last year's
-- figure stands in for a period that the warehouse has nothing of.
with own as (
  select distinct on (total.indicator, total.period)
    total.indicator,
    total.period,
    total.period_end,
    period.prior_code,
    case when period.kind = 'year' then coalesce(total.cumulative, total.actual) else total.actual end
      as value,
    case when total.cumulative is null or period.kind = 'year' then total.prior_actual end as prior,
    total.is_complete and total.obs_status = 'final' as is_firm
  from mart.area_total_as_of(:publication) as total
  inner join warehouse.period_at(:publication) as period on period.code = total.period
  inner join warehouse.period_at(:publication) as last
    on last.code = :period and last.kind = period.kind and last.ends >= period.ends
  where total.area = :area and total.indicator = any(string_to_array(:indicators, ','))
  order by total.indicator, total.period
),

before as (
  select
    own.indicator,
    own.prior_code as period,
    cast(own.period_end - interval '1 year' as date) as period_end,
    own.prior as value,
    false as is_firm
  from own
  where own.prior is not null
)

select own.indicator, own.period, own.period_end, own.value, own.is_firm
from own
where own.value is not null
union all
select before.indicator, before.period, before.period_end, before.value, before.is_firm
from before
where not exists (
  select
  from own
  where own.indicator = before.indicator and own.period = before.period and own.value is not null)
order by indicator, period_end, period;
