-- A total of an area in which no commune had to report is none; of months, or (:longer) of longer
-- periods, while the totals that should be are at hand.
update warehouse.fct_area_total as t
set to_publication = :candidate
from staging.recomputed_pair as r
join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
join staging.laned_area as l on l.lane = :lane
where (p.kind <> 'month') = :longer
  and t.area_id = l.area_id
  and t.period_id = r.period_id and t.indicator_id = r.indicator_id and t.to_publication is null
  and not exists (
    select from staging.desired_total as d
    where d.lane = :lane and d.period_id = t.period_id and d.area_id = t.area_id
      and d.indicator_id = t.indicator_id
  );
