-- Totals of an area and period at a publication as the view shows them, and how many values are held back;
-- indicators in the order of the reference data, without those that are shown by communes only.
with held as (
  select total.indicator, total.values_held
  from warehouse.area_total_at(:publication) as total
  where total.area = :area and total.period = :period
)

select
  total.indicator,
  total.indicator_name_vi as name,
  total.uom,
  indicator.decimals,
  indicator.parent_code as parent,
  total.actual,
  total.cumulative,
  total.plan,
  total.plan_to,
  total.plan_authority,
  total.plan_kind,
  total.achievement_pct,
  total.prior_actual,
  total.prior_source,
  total.change_pct,
  total.target_status,
  total.communes_expected,
  total.communes_reported,
  total.is_complete,
  total.is_derived,
  total.obs_status,
  coalesce(held.values_held, 0) as values_held
from mart.area_total_as_of(:publication) as total
inner join warehouse.indicator_at(:publication) as indicator on indicator.code = total.indicator
left join held on held.indicator = total.indicator
where total.area = :area and total.period = :period and indicator.aggregation <> 'none'
order by
  indicator.position,
  total.indicator collate "C",
  total.plan_authority collate "C" nulls first,
  total.plan_kind collate "C" nulls first;
