-- Of which areas and longer periods the months tell, in a new version where that differs. An area that
-- changed reference data leave without communes is none.
with desired as (
  select
    d.period_id, d.area_id, d.year, d.month_ids, d.has_all_months, d.has_last_month,
    max(e.communes) filter (where e.behaviour = 'flow') as flow_expected,
    max(e.communes) filter (where e.behaviour = 'stock') as stock_expected
  from staging.due_rollup as d
  left join staging.expected_report as e on e.period_id = d.period_id and e.area_id = d.area_id
  where d.is_whole
  group by d.period_id, d.area_id
),
closed as (
  update warehouse.fct_area_rollup as w
  set to_publication = :candidate
  where w.to_publication is null
    and not exists (
      select from desired as d
      where d.period_id = w.period_id and d.area_id = w.area_id
        and (d.month_ids, d.has_all_months, d.has_last_month, d.flow_expected, d.stock_expected)
          is not distinct from
            (w.month_ids, w.has_all_months, w.has_last_month, w.flow_expected, w.stock_expected)
    )
    and (
      exists (
        select from staging.due_rollup as d
        where d.period_id = w.period_id and d.area_id = w.area_id)
      or exists (
        select from staging.recomputed_pair as r
        where r.period_id = any (w.month_ids))
    )
  returning w.period_id, w.area_id
)
insert into warehouse.fct_area_rollup (
  period_id, area_id, from_publication, year, month_ids, has_all_months, has_last_month,
  flow_expected, stock_expected
)
select
  d.period_id, d.area_id, :candidate, d.year, d.month_ids, d.has_all_months, d.has_last_month,
  d.flow_expected, d.stock_expected
from desired as d
where not exists (
    select from warehouse.fct_area_rollup as w
    where w.period_id = d.period_id and w.area_id = d.area_id and w.to_publication is null)
  or exists (
    select from closed as c
    where c.period_id = d.period_id and c.area_id = d.area_id);

call ops.tell_planner('warehouse.fct_area_rollup');
