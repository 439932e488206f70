-- What the months tell has no total of its own.
update warehouse.fct_area_total as t
set to_publication = :candidate
from staging.due_rollup as d
where d.is_whole
  and t.year = d.year and t.period_id = d.period_id and t.area_id = d.area_id
  and t.to_publication is null
  and not exists (
    select from staging.desired_total as o
    where o.lane = 0 and o.period_id = t.period_id and o.area_id = t.area_id
      and o.indicator_id = t.indicator_id
  );
