-- A total of an area in which no commune had to report is none; of longer periods that are made of
-- months not before those are worked out (:longer).
update warehouse.fct_area_total as t
set to_publication = :candidate
from staging.recomputed_pair as r
cross join staging.laned_area as l
where (r.period_id in (select o.period_id from staging.touched_long as o)) = :longer
  and (l.lane = :lane or :longer) and t.area_id = l.area_id
  and t.period_id = r.period_id and t.indicator_id = r.indicator_id and t.to_publication is null
  and not exists (
    select from staging.desired_total as d
    where d.lane = :lane and d.period_id = t.period_id and d.area_id = t.area_id
      and d.indicator_id = t.indicator_id
  );
