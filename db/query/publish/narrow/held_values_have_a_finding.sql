-- A value is kept out of the totals where a finding is open that holds it, and nowhere else.
with unsettled as materialized (
  select n.run_id from ops.unsettled_run as n where n.run_id <> :run
),
told as materialized (
  select f.period_id, f.commune_id, f.indicator_id, f.file_id, f.line_no
  from staging.checked_unit as u
  join ops.finding as f on f.commune_id = u.commune_id and f.period_id = u.period_id
  where f.severity = 'hold' and f.line_no is not null
    and case
      when f.changed_by_run in (select n.run_id from unsettled as n) then f.state_before
      else f.state
    end = 'open'
    and f.run_id not in (select n.run_id from unsettled as n)
)
select v.period_id, v.commune_id, v.indicator_id, 'held by no finding' as fault
from staging.checked_value as v
where v.is_held and not exists (
  select from told as t
  where t.period_id = v.period_id and t.commune_id = v.commune_id
    and t.indicator_id = v.indicator_id)
union all
select v.period_id, v.commune_id, v.indicator_id, 'counts in spite of a finding'
from told as t
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
join warehouse.fct_commune_value as v
  on v.year = p.year and v.period_id = t.period_id and v.commune_id = t.commune_id
  and v.indicator_id = t.indicator_id and v.file_id = t.file_id and v.line_no = t.line_no
  and v.to_publication is null
where v.origin = 's' and not v.is_held;
