-- The periods of one length up to one of them, of some indicators of an area at a publication; last year's
-- figure stands in for a period that the warehouse has nothing of.
with kind as (
    select
        length(:period) as letters,
        substring(:period from 6 for 1) as letter,
        max(period.ends) as ends
    from warehouse.period_at(:publication) as period
    where period.code = :period
),

own as (
    select distinct on (total.indicator, total.period)
        total.indicator,
        total.period,
        total.period_end,
        case when length(total.period) = 7 then total.actual else coalesce(total.cumulative, total.actual) end
            as value,
        case when total.cumulative is null or length(total.period) <> 7 then total.prior_actual end as prior,
        total.is_complete and total.obs_status = 'final' as is_firm
    from mart.area_total_as_of(:publication) as total
    inner join kind
        on length(total.period) = kind.letters
        and (substring(total.period from 6 for 1) = kind.letter
            or (kind.letters = 7 and kind.letter in ('0', '1')
                and substring(total.period from 6 for 1) in ('0', '1')))
        and total.period_end <= kind.ends
    where total.area = :area and total.indicator = any(string_to_array(:indicators, ','))
    order by total.indicator, total.period
),

before as (
    select
        own.indicator,
        (cast(left(own.period, 4) as integer) - 1) || substring(own.period from 5) as period,
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
