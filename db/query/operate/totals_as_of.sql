-- The district totals of a period, as an earlier publication had them.
select
    area,
    area_name,
    area_level,
    period,
    period_end,
    indicator,
    indicator_name_vi,
    indicator_name_en,
    uom,
    actual,
    cumulative,
    plan,
    plan_authority,
    achievement_pct,
    prior_actual,
    prior_source,
    change_pct,
    target_status,
    communes_expected,
    communes_reported,
    is_complete,
    is_derived,
    publication,
    published_at
from mart.district_total_as_of(:publication)
where period = :period
order by area, indicator, plan_authority
