-- Indicators as a publication knew them, in the order of the reference data.
select
  indicator.code,
  indicator.name_vi,
  indicator.name_en,
  indicator.uom,
  indicator.aggregation,
  indicator.behaviour,
  indicator.direction,
  indicator.decimals,
  indicator.source,
  indicator.parent_code as parent,
  indicator.numerator_code as numerator,
  indicator.denominator_code as denominator,
  indicator.scale,
  indicator.min_value as min,
  indicator.max_value as max,
  alias.aliases
from warehouse.indicator_at(:publication) as indicator
left join warehouse.dim_alias as alias
  on alias.indicator_code = indicator.code
  and alias.from_publication <= :publication
  and (alias.to_publication is null or alias.to_publication > :publication)
order by indicator.position, indicator.code collate "C";
