-- What a budget is about, as it is with this run before it publishes. What nobody asks for (:measures)
-- is not looked at. Of totals, those are compared that no more communes make than before: that others
-- rise while submissions come in is what is hoped for.
select 'missing' as measure, count(*)::numeric as found, cast(null as text) as about
from ops.finding as g
where 'missing' = any (cast(:measures as text[])) and g.code = 'missing-submission' and g.state = 'open'
  and g.period_id in (select t.period_id from staging.touched_submission as t)
union all
select 'refused', coalesce(sum(f.lines_rejected), 0), null
from ops.submission_file as f
where 'refused' = any (cast(:measures as text[])) and f.run_id = :run
union all
select 'held', count(*), null
from ops.finding as g
where 'held' = any (cast(:measures as text[])) and g.run_id = :run
  and g.severity = 'hold' and g.state = 'open'
union all
(
  select
    'moved',
    abs(coalesce(n.cumulative, n.actual) - coalesce(o.cumulative, o.actual)) * 100
    / nullif(abs(coalesce(o.cumulative, o.actual)), 0) as moved_by,
    concat_ws(' ', area.natural_key, period.natural_key, indicator.natural_key)
  from warehouse.fct_area_total as n
  join warehouse.fct_area_total as o
    on o.year = n.year and o.area_id = n.area_id and o.period_id = n.period_id
    and o.indicator_id = n.indicator_id and o.to_publication = :candidate
  left join ops.dimension_key as area on area.id = n.area_id
  left join ops.dimension_key as period on period.id = n.period_id
  left join ops.dimension_key as indicator on indicator.id = n.indicator_id
  where 'moved' = any (cast(:measures as text[])) and n.from_publication = :candidate
    and n.communes_reported <= o.communes_reported
    and coalesce(o.cumulative, o.actual) <> 0
  order by moved_by desc nulls last, 3
  limit 1
);
