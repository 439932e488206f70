-- Totals of a period at a publication; indicators in the order of the reference data, or of their codes.
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
  total.published_at,
  total.plan_kind,
  total.plan_to,
  total.obs_status,
  indicator.decimals
from mart.area_total_as_of(:publication) as total
left join warehouse.indicator_at(:publication) as indicator on indicator.code = total.indicator
where
  total.period = :period
  and (cast(:areas as text) is null or total.area = any(string_to_array(:areas, ',')))
order by
  total.area collate "C",
  case when not :by_code then indicator.position end,
  total.indicator collate "C",
  total.plan_authority collate "C" nulls first,
  total.plan_kind collate "C" nulls first;
