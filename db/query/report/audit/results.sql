-- Values of some communes and periods at a publication, of some indicators or all: as shown, and beside it
-- what is exact.
-- Each is worked out once: the server expects few rows of either, and would do one for each row of the other.
with exact as materialized (
  select
    commune.code,
    commune.valid_from,
    value.period,
    value.indicator,
    value.actual,
    value.cumulative,
    value.prior
  from warehouse.commune_at(:publication) as commune
  inner join warehouse.commune_value_at(:publication) as value on value.commune_id = commune.commune_id
  where
    commune.code = any(string_to_array(:places, ','))
    and value.period = any(string_to_array(:periods, ','))
    and not value.is_held
),

shown as materialized (
  select
    result.commune,
    result.commune_valid_from,
    result.commune_name,
    result.area,
    result.period,
    result.indicator,
    result.uom,
    result.plan,
    result.plan_kind,
    result.achievement_pct,
    result.prior_actual,
    result.change_pct
  from mart.commune_result_as_of(:publication) as result
  where
    result.commune = any(string_to_array(:places, ','))
    and result.period = any(string_to_array(:periods, ','))
)

select
  shown.commune || '@' || shown.commune_valid_from as place,
  shown.commune_name as place_name,
  shown.period,
  shown.indicator,
  indicator.name_vi as indicator_name,
  shown.uom,
  exact.actual,
  exact.cumulative,
  coalesce(
    case when round(exact.prior, indicator.decimals) = shown.prior_actual then exact.prior end,
    shown.prior_actual) as prior,
  shown.change_pct,
  shown.area as above,
  shown.plan,
  cast('' as text) as plan_authority,
  shown.plan_kind,
  shown.achievement_pct,
  cast(null as integer) as communes_reported,
  cast(null as integer) as communes_expected
from shown
inner join exact
  on shown.commune = exact.code and shown.commune_valid_from = exact.valid_from
  and shown.period = exact.period and shown.indicator = exact.indicator
inner join warehouse.indicator_at(:publication) as indicator on indicator.code = shown.indicator
where cast(:indicators as text) is null or shown.indicator = any(string_to_array(:indicators, ','))
order by shown.commune, shown.commune_valid_from, shown.period, shown.indicator;
