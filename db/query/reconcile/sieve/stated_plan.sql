-- Values that are far from the plan that their own row states: it may be the only thing that there is to
-- compare with. What accumulates over the year says little of its plan before half of it is over.
insert into staging.sieved (code, commune_id, period_id, checked, unchecked, suspected)
with compared as materialized (
  select p.period_id, p.kind in ('year', 'half', 'nine_months') as is_long
  from warehouse.dim_period as p
  where p.to_publication is null
    and p.period_id in (select c.period_id from staging.contribution as c)
    and exists (select from staging.contributed_column where column_name = 'plan')
)
select
  'suspected-unit', e.commune_id, e.period_id, 0, 0,
  count(*) filter (
    where abs(coalesce(e.cumulative, e.actual)) > 5 * abs(e.plan)
      or 5 * abs(coalesce(e.cumulative, e.actual)) < abs(e.plan))
from staging.effective_row as e
join compared as l on l.period_id = e.period_id
join staging.judged_indicator as i on i.indicator_id = e.indicator_id
where e.plan is not null and (l.is_long or i.behaviour = 'stock') and exists (select from compared)
group by e.commune_id, e.period_id;
