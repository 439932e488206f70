-- Communes that incomplete totals of an area and period are without: those that had to report and did not,
-- and those whose value is held.
with expected as (
  select
    commune.commune_id,
    commune.code as commune,
    commune.valid_from,
    commune.name,
    indicator.code as indicator
  from warehouse.period_at(:publication) as period
  inner join warehouse.indicator_at(:publication) as indicator
    on indicator.code = any(string_to_array(:indicators, ','))
  inner join warehouse.commune_at(:publication) as commune
    on commune.valid_from <= period.cut_off
    and coalesce(commune.valid_to, 'infinity')
    >= case when indicator.behaviour = 'flow' then period.starts else period.cut_off end
  where period.code = :period and commune.area_code = any(string_to_array(:areas, ','))
),

stated as (
  select value.commune_id, value.indicator, value.is_reported, value.is_held
  from warehouse.commune_value_at(:publication) as value
  where
    value.period = :period
    and value.commune_id in (select expected.commune_id from expected)
    and value.indicator = any(string_to_array(:indicators, ','))
)

select expected.indicator, expected.name as commune, coalesce(stated.is_held, false) as is_held
from expected
left join stated on stated.commune_id = expected.commune_id and stated.indicator = expected.indicator
where stated.is_reported is not true or stated.is_held
order by expected.indicator collate "C", expected.commune collate "C", expected.valid_from;
