-- Totals that are due though nobody reported them, so that it can be seen: where a commune submitted a
-- form, what the form must contain, and what the area has a target for. Of months and of what nothing
-- is made from months; longer periods that are come after those (:longer).
insert into staging.total_change (lane, period_id, indicator_id, area_id)
with submitted as (
  select distinct t.period_id, t.form, c.area_id
  from staging.touched_submission as t
  join staging.placed_commune as c
    on c.commune_id = t.commune_id and (c.lane = :lane or :longer)
),
required as (
  select s.period_id, i.indicator_id, s.area_id
  from submitted as s
  join warehouse.dim_form as f on f.code = s.form and f.to_publication is null
  join warehouse.dim_indicator as i on i.code = any (f.required) and i.to_publication is null
),
target as materialized (
  select p.period_id, i.indicator_id, l.area_id
  from staging.laned_area as l
  join warehouse.dim_area as a on a.area_id = l.area_id and a.to_publication is null
  join warehouse.dim_target as g on g.place_code = a.code and g.to_publication is null
  join warehouse.dim_indicator as i on i.code = g.indicator_code and i.to_publication is null
  join warehouse.dim_period as p
    on p.year = g.year and p.to_publication is null
    and (
      g.from_publication = :candidate
      or p.period_id in (select u.period_id from staging.touched_unit as u))
  where l.lane = :lane or :longer
),
-- Of targets, where at least one commune below gave something.
reporting as materialized (
  select distinct k.period_id, b.area_id
  from warehouse.fct_coverage as k
  join staging.placed_commune as c on c.commune_id = k.commune_id
  join staging.area_above as b on b.below_id = c.area_id
  where k.to_publication is null and k.period_id in (select t.period_id from target as t)
),
targeted as (
  select t.period_id, t.indicator_id, t.area_id
  from target as t
  join reporting as r on r.period_id = t.period_id and r.area_id = t.area_id
),
made_of_months as (
  select distinct l.period_id, b.area_id
  from staging.touched_long as l
  join staging.area_above as b on b.below_id = l.area_id
)
select distinct cast(:lane as smallint), d.period_id, d.indicator_id, d.area_id
from (select * from required union all select * from targeted) as d
left join made_of_months as m on m.period_id = d.period_id and m.area_id = d.area_id
where (m.area_id is not null) = :longer
union
-- What is due in months is due in the periods that they make up.
select cast(:lane as smallint), l.period_id, t.indicator_id, l.area_id
from staging.touched_long as l
join staging.due_rollup as d on d.period_id = l.period_id and d.area_id = l.area_id
join warehouse.fct_area_total as t
  on t.year = l.year and t.period_id = any (l.month_ids) and t.area_id = l.area_id
  and t.to_publication is null and t.value_count = 0
where :longer and not d.is_whole
union
-- Worked out anew, a total of which nothing is left stays too, and says so.
select cast(:lane as smallint), t.period_id, t.indicator_id, t.area_id
from staging.recomputed_pair as r
join warehouse.fct_area_total as t
  on t.period_id = r.period_id and t.indicator_id = r.indicator_id and t.to_publication is null
join staging.laned_area as l on l.area_id = t.area_id and l.lane = :lane
where not :longer
  and r.period_id not in (select o.period_id from staging.touched_long as o);

call staging.tell_planner_of_lane('total_change', :lane);
