-- A ratio that has a total of its own in an area of which the months tell everything else.
update staging.desired_total as d
set actual = r.figures[1],
    cumulative = r.figures[2],
    claimed_prior = r.figures[3],
    components_held = r.figures[4],
    components_derived = r.figures[5]
from staging.due_rollup as w
cross join staging.desired_total as o
cross join lateral (
  select warehouse.ratio_of(:candidate, o.year, o.period_id, o.area_id, o.indicator_id) as figures
) as r
where w.is_whole and o.lane = 0 and o.is_ratio
  and o.period_id = w.period_id and o.area_id = w.area_id
  and d.lane = 0 and d.period_id = o.period_id and d.area_id = o.area_id
  and d.indicator_id = o.indicator_id;
