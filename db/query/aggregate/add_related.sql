-- Totals whose own sums stay as they are and that are worked out anew all the same: a ratio of which a
-- component changes, and what reference data govern.
insert into staging.total_change (lane, period_id, indicator_id, area_id)
select distinct cast(:lane as smallint), c.period_id, i.indicator_id, c.area_id
from (
  select distinct period_id, indicator_id, area_id
  from staging.total_change
  where lane = :lane
) as c
join warehouse.dim_indicator as d on d.indicator_id = c.indicator_id and d.to_publication is null
join warehouse.dim_indicator as i
  on i.to_publication is null and i.aggregation = 'ratio'
  and d.code in (i.numerator_code, i.denominator_code);

insert into staging.total_change (lane, period_id, indicator_id, area_id)
select :lane, t.period_id, t.indicator_id, t.area_id
from staging.recomputed_pair as r
join warehouse.fct_area_total as t
  on t.period_id = r.period_id and t.indicator_id = r.indicator_id and t.to_publication is null
join staging.laned_area as l on l.area_id = t.area_id and l.lane = :lane
where r.period_id not in (select o.period_id from staging.touched_long as o);

call staging.tell_planner_of_lane('total_change', :lane);
