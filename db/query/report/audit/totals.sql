-- Totals of some areas and periods at a publication: as shown, and beside it what is exact.
-- Each is worked out once: the server expects few rows of either, and would do one for each row of the other.
with exact as materialized (
  select
    total.area,
    total.period,
    total.indicator,
    total.actual,
    total.cumulative,
    total.claimed_prior
  from warehouse.area_total_at(:publication) as total
  where
    total.area = any(string_to_array(:places, ','))
    and total.period = any(string_to_array(:periods, ','))
),

shown as materialized (
  select
    total.area,
    total.area_name,
    total.period,
    total.indicator,
    total.indicator_name_vi,
    total.uom,
    total.plan,
    total.plan_authority,
    total.plan_kind,
    total.achievement_pct,
    total.prior_actual,
    total.prior_source,
    total.change_pct,
    total.communes_reported,
    total.communes_expected
  from mart.area_total_as_of(:publication) as total
  where
    total.area = any(string_to_array(:places, ','))
    and total.period = any(string_to_array(:periods, ','))
)

select
  shown.area as place,
  shown.area_name as place_name,
  shown.period,
  shown.indicator,
  shown.indicator_name_vi as indicator_name,
  shown.uom,
  exact.actual,
  exact.cumulative,
  coalesce(
    case when shown.prior_source = 'claimed' then exact.claimed_prior end,
    shown.prior_actual) as prior,
  shown.change_pct,
  area.parent_code as above,
  shown.plan,
  shown.plan_authority,
  shown.plan_kind,
  shown.achievement_pct,
  shown.communes_reported,
  shown.communes_expected
from shown
inner join exact
  on shown.area = exact.area and shown.period = exact.period and shown.indicator = exact.indicator
left join warehouse.area_at(:publication) as area on area.code = shown.area
order by shown.area, shown.period, shown.indicator, shown.plan_authority;
