-- Of longer periods, values that are far from the plan that their own row states: it may be the only thing
-- that there is to compare with.
insert into staging.sieved (code, commune_id, period_id, checked, unchecked, suspected)
with longer as materialized (
  select p.period_id
  from warehouse.dim_period as p
  where p.to_publication is null and p.kind in ('year', 'half', 'nine_months')
    and p.period_id in (select c.period_id from staging.contribution as c)
    and exists (select from staging.contributed_column where column_name = 'plan')
)
select
  'suspected-unit', e.commune_id, e.period_id, 0, 0,
  count(*) filter (
    where abs(coalesce(e.cumulative, e.actual)) > 5 * abs(e.plan)
      or 5 * abs(coalesce(e.cumulative, e.actual)) < abs(e.plan))
from staging.effective_row as e
where e.period_id in (select l.period_id from longer as l) and e.plan is not null
  and exists (select from longer)
group by e.commune_id, e.period_id;
