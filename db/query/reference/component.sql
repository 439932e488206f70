-- What each indicator is worked out from in the end, by the definitions that hold from :candidate on.
create temporary table desired_component on commit drop as
select c.indicator_id, c.component_id, c.role
from warehouse.components_at(:candidate) as c;

update warehouse.dim_component as v
set to_publication = :candidate
where v.to_publication is null
  and not exists (
    select from desired_component as d
    where d.indicator_id = v.indicator_id and d.component_id = v.component_id and d.role = v.role
  );

insert into warehouse.dim_component (indicator_id, component_id, role, from_publication)
select d.indicator_id, d.component_id, d.role, :candidate
from desired_component as d
where not exists (
  select from warehouse.dim_component as v
  where v.indicator_id = d.indicator_id and v.component_id = d.component_id and v.role = d.role
    and v.to_publication is null
);

call ops.tell_planner('warehouse.dim_component');
