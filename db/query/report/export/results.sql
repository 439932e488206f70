-- Values of a portion of the communes for a period at a publication. Indicators are read once, not looked up
-- for each value among all that their codes ever meant.
with indicator as materialized (
  select i.code, i.position, i.decimals
  from warehouse.indicator_at(:publication) as i
)

select
  result.period,
  result.area,
  result.commune,
  result.commune_name,
  result.commune_type,
  result.indicator,
  result.uom,
  result.actual,
  result.cumulative,
  result.plan,
  result.achievement_pct,
  result.prior_actual,
  result.change_pct,
  result.share_pct,
  result.rank,
  result.is_derived,
  result.file_name,
  result.line_no,
  result.publication,
  result.commune_valid_from,
  result.plan_kind,
  result.obs_status,
  indicator.decimals
from mart.commune_result_as_of(:publication) as result
left join indicator on indicator.code = result.indicator
where
  result.period = :period
  and result.commune > :after
  and result.commune <= :up_to
  and (cast(:areas as text) is null or result.area = any(string_to_array(:areas, ',')))
order by
  result.commune collate "C",
  result.commune_valid_from,
  case when not :by_code then indicator.position end,
  result.indicator collate "C";
