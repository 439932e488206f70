-- What reconciliation found, what would move a total by the greatest part of it first; then what holds
-- values back.
select
  finding.finding_id,
  finding.run_id,
  finding.period,
  finding.commune,
  finding.indicator,
  finding.code,
  finding.severity,
  finding.state,
  finding.message_vi,
  finding.message_en,
  finding.file_name,
  finding.line_no,
  finding.value,
  finding.expected,
  finding.proposal,
  finding.effect
from mart.finding
inner join ops.finding as kept on kept.finding_id = finding.finding_id
left join lateral (
  -- All of a total that is nothing yet.
  select coalesce(
    abs(kept.effect / nullif(coalesce(total.cumulative, total.actual), 0)), 'infinity') as share
  from warehouse.dim_commune as commune
  inner join warehouse.dim_area as area
    on area.code = commune.area_code and area.to_publication is null
  left join warehouse.fct_area_total as total
    on total.area_id = area.area_id and total.period_id = kept.period_id
    and total.indicator_id = kept.indicator_id and total.to_publication is null
  where kept.effect <> 0 and commune.commune_id = kept.commune_id and commune.to_publication is null
) as moved on true
where
  (cast(:period as text) is null or finding.period = :period)
  and (cast(:commune as text) is null or finding.commune = :commune)
  and (cast(:code as text) is null or finding.code = :code)
  and (cast(:severity as text) is null or finding.severity = :severity)
  and (cast(:state as text) is null or finding.state = :state)
  and ops.file_is_named(finding.file_name, :file)
order by
  moved.share desc nulls last,
  array_position(array['hold', 'warning', 'info'], cast(finding.severity as text)),
  finding.finding_id;
