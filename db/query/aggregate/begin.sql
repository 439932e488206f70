-- Where values go to: each commune to its area, each area to those that it lies in. As tables, whose
-- statistics keep the planner from taking millions of values for a few hundred.
truncate staging.placed_commune, staging.area_above, staging.laned_area, staging.total_change,
  staging.desired_total, staging.rollup_commune, staging.rollup_value, staging.due_rollup;

insert into staging.area_above (area_id, below_id, is_child, lane)
with recursive above as (
  select a.area_id, a.area_id as below_id, a.parent_code, 0 as distance
  from warehouse.dim_area as a
  where a.to_publication is null
  union
  select p.area_id, b.below_id, p.parent_code, b.distance + 1
  from above as b
  join warehouse.dim_area as p on p.code = b.parent_code and p.to_publication is null
)
select area_id, below_id, distance = 1, 0
from above;

-- The highest level with more than one area is where branches begin. They are dealt out in their
-- order, so that each lane has about as many communes.
insert into staging.laned_area (area_id, lane, is_branch, handed_up_to)
with depth as (
  select below_id as area_id, count(*) as depth
  from staging.area_above
  group by below_id
),
branching as (
  select min(c.depth) as depth
  from (select depth from depth group by depth having count(*) > 1) as c
),
branch as (
  select d.area_id as branch_id, count(c.commune_id) as communes
  from depth as d
  join branching as b on b.depth = d.depth
  join staging.area_above as a on a.area_id = d.area_id
  join warehouse.dim_area as n on n.area_id = a.below_id and n.to_publication is null
  left join warehouse.dim_commune as c on c.area_code = n.code and c.to_publication is null
  group by d.area_id
),
dealt as (
  select
    branch_id,
    case
      when 2 * sum(communes) over (order by branch_id) - communes < sum(communes) over () then 1
      else 2
    end as lane
  from branch
)
select d.area_id, coalesce(b.lane, 0), b.branch_id is not distinct from d.area_id, u.area_id
from depth as d
left join (
  select a.below_id, l.branch_id, l.lane
  from dealt as l
  join staging.area_above as a on a.area_id = l.branch_id
) as b on b.below_id = d.area_id
left join staging.area_above as u on u.below_id = b.branch_id and u.is_child;

update staging.area_above as a
set lane = l.lane
from staging.laned_area as l
where l.area_id = a.area_id and l.lane <> 0;

insert into staging.placed_commune (commune_id, area_id, valid_from, valid_to, lane)
select c.commune_id, a.area_id, c.valid_from, coalesce(c.valid_to, 'infinity'), l.lane
from warehouse.dim_commune as c
join warehouse.dim_area as a on a.code = c.area_code and a.to_publication is null
join staging.laned_area as l on l.area_id = a.area_id
where c.to_publication is null;

call ops.tell_planner('staging.placed_commune', 'staging.area_above', 'staging.laned_area');
