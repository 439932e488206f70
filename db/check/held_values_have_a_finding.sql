-- A value is kept out of the totals exactly where a finding is open that holds it.
with held as (
  select v.period_id, v.commune_id, v.indicator_id
  from warehouse.fct_commune_value as v
  where v.is_held and v.from_publication <= mart.current_publication()
    and (v.to_publication is null or v.to_publication > mart.current_publication())
),
found as (
  select distinct f.period_id, f.commune_id, f.indicator_id
  from ops.finding as f
  join mart.finding as told on told.finding_id = f.finding_id
  where told.severity = 'hold' and told.state = 'open' and f.line_no is not null
)
select held.*, 'held by no finding' as fault
from held
where not exists (
  select from found
  where found.period_id = held.period_id and found.commune_id = held.commune_id
    and found.indicator_id = held.indicator_id
)
union all
select v.period_id, v.commune_id, v.indicator_id, 'counts in spite of a finding'
from found
join warehouse.dim_period as p on p.period_id = found.period_id and p.to_publication is null
join warehouse.fct_commune_value as v
  on v.year = p.year and v.period_id = found.period_id and v.commune_id = found.commune_id
  and v.indicator_id = found.indicator_id
where v.origin = 's' and not v.is_held
  and v.from_publication <= mart.current_publication()
  and (v.to_publication is null or v.to_publication > mart.current_publication());
