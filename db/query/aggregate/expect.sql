-- How many communes had to report in each area: a flow those that existed on any day until its cut-off,
-- a stock those that existed on that day.
truncate staging.expected_report;

insert into staging.expected_report (period_id, behaviour, area_id, communes)
with due as materialized (
  select p.period_id, b.behaviour, p.cut_off,
    case when b.behaviour = 'flow' then p.starts else p.cut_off end as since
  from warehouse.dim_period as p
  cross join (values ('flow'), ('stock')) as b (behaviour)
  where p.to_publication is null
    and p.period_id in (
      select u.period_id from staging.touched_unit as u
      union
      select l.period_id from staging.touched_long as l
      union
      select r.period_id from staging.recomputed_pair as r
      union
      select o.period_id
      from warehouse.dim_period as o
      join warehouse.dim_target as g on g.year = o.year and g.from_publication = :candidate)
),
placed as materialized (
  select area_id, valid_from, valid_to, count(*) as communes
  from staging.placed_commune
  group by area_id, valid_from, valid_to
)
select d.period_id, d.behaviour, a.area_id, sum(c.communes)
from due as d
join placed as c on c.valid_from <= d.cut_off and c.valid_to >= d.since
join staging.area_above as a on a.below_id = c.area_id
group by d.period_id, d.behaviour, a.area_id;

call ops.tell_planner('staging.expected_report');
