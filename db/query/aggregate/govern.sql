-- What governs the totals of each period and indicator that may change: whether a commune is expected
-- depends on the days of the period and on what is reported. As a table with statistics, since millions
-- of values are held against it.
truncate staging.governed_pair;

insert into staging.governed_pair (
  period_id, indicator_id, cut_off, since, is_recomputed, is_ratio, is_count
)
select
  p.period_id, i.indicator_id, p.cut_off,
  case when i.behaviour = 'flow' then p.starts else p.cut_off end,
  r.period_id is not null, i.aggregation = 'ratio', i.aggregation = 'count'
from warehouse.dim_period as p
cross join warehouse.dim_indicator as i
left join staging.recomputed_pair as r
  on r.period_id = p.period_id and r.indicator_id = i.indicator_id
where p.to_publication is null and i.to_publication is null
  and p.period_id in (
    select u.period_id from staging.touched_unit as u
    union
    select o.period_id from staging.recomputed_pair as o);

call ops.tell_planner('staging.governed_pair');
