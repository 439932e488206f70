-- How many communes had to report in each area: a flow those that existed on any day until its cut-off,
-- a stock those that existed on that day.
truncate staging.expected_report;

insert into staging.expected_report (period_id, behaviour, area_id, communes)
select p.period_id, b.behaviour, a.area_id, count(*)
from warehouse.dim_period as p
cross join (values ('flow'), ('stock')) as b (behaviour)
join staging.placed_commune as c
  on c.valid_from <= p.cut_off
  and c.valid_to >= case when b.behaviour = 'flow' then p.starts else p.cut_off end
join staging.area_above as a on a.below_id = c.area_id
where p.to_publication is null
  and p.period_id in (
    select u.period_id from staging.touched_unit as u
    union
    select l.period_id from staging.touched_long as l
    union
    select r.period_id from staging.recomputed_pair as r)
group by p.period_id, b.behaviour, a.area_id;

analyze staging.expected_report;
