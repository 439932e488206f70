-- The district totals of a period as a publication had them, the newest where none is named; indicators in
-- the order of the reference data.
select
  total.area,
  total.area_name,
  total.area_level,
  total.period,
  total.period_end,
  total.indicator,
  total.indicator_name_vi,
  total.indicator_name_en,
  total.uom,
  total.actual,
  total.cumulative,
  total.plan,
  total.plan_authority,
  total.achievement_pct,
  total.prior_actual,
  total.prior_source,
  total.change_pct,
  total.target_status,
  total.communes_expected,
  total.communes_reported,
  total.is_complete,
  total.is_derived,
  total.publication,
  total.published_at
from mart.district_total_as_of(coalesce(cast(:publication as integer), mart.current_publication())) as total
left join warehouse.dim_indicator as indicator
  on total.indicator = indicator.code and indicator.to_publication is null
where total.period = :period
order by total.area, indicator.position, total.indicator, total.plan_authority;
