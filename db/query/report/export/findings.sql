-- What was found of a period, as it stands now.
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
where
  finding.period = :period
  and (
    cast(:areas as text) is null
    or finding.commune in (
      select commune.code
      from warehouse.commune_at(:publication) as commune
      where commune.area_code = any(string_to_array(:areas, ','))
    )
  )
order by finding.finding_id;
