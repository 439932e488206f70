-- The communes and periods that the run works out anew, half of the communes in each lane, there as many at
-- once as fit into memory, and the years whose partitions they need. Besides what was submitted, those of
-- which an indicator is computed in another way from :candidate on.
truncate staging.touched_unit;

insert into staging.touched_unit (period_id, commune_id, year, is_new, lane, piece)
with redefined as materialized (
  select c.indicator_id
  from warehouse.dim_component as c
  where c.role <> 'self' and (c.from_publication = :candidate or c.to_publication = :candidate)
  union
  select i.indicator_id
  from warehouse.dim_indicator as i
  left join warehouse.dim_indicator as b
    on b.indicator_id = i.indicator_id and b.to_publication = :candidate
  left join warehouse.dim_indicator as d
    on d.code = i.denominator_code and d.from_publication = :candidate
  left join warehouse.dim_indicator as o
    on o.indicator_id = d.indicator_id and o.to_publication = :candidate
  where i.to_publication is null and i.source = 'computed'
    and (i.scale <> b.scale or (i.aggregation = 'ratio' and d.behaviour <> o.behaviour))
),
concerned as materialized (
  select r.indicator_id from redefined as r
  union
  select c.component_id
  from redefined as r
  join warehouse.dim_component as c on c.indicator_id = r.indicator_id and c.to_publication is null
),
unit as (
  select period_id, commune_id
  from staging.touched_submission
  union
  select v.period_id, v.commune_id
  from warehouse.fct_commune_value as v
  where exists (select from redefined)
    and v.to_publication is null
    and v.indicator_id = any (array(select c.indicator_id from concerned as c))
),
-- Asked once for each period, of the few that there are, not once for each commune.
period as materialized (
  select
    d.period_id, d.year,
    not exists (
      select from warehouse.fct_coverage as k
      where k.period_id = d.period_id
    ) as is_new
  from warehouse.dim_period as d
  where d.to_publication is null
    and d.period_id in (select u.period_id from unit as u)
),
laned as (
  select n.commune_id, count(*) as periods, ntile(2) over (order by n.commune_id) as lane
  from unit as n
  group by n.commune_id
),
-- As many values before its own, in its lane, as there were if communes stated every indicator.
portioned as (
  select
    c.commune_id, c.lane,
    div((sum(c.periods) over (partition by c.lane order by c.commune_id) - c.periods) * (
      select count(*) from warehouse.dim_indicator as i where i.to_publication is null
    ), :most) as portion
  from laned as c
)
select
  u.period_id, u.commune_id, p.year, p.is_new, c.lane, c.piece
from unit as u
join period as p on p.period_id = u.period_id
join (
  select o.*, dense_rank() over (partition by o.lane order by o.portion) as piece
  from portioned as o
) as c on c.commune_id = u.commune_id;

call ops.tell_planner('staging.touched_unit');

do $$
begin
  perform warehouse.open_year(y.year)
  from (select distinct year from staging.touched_unit) as y;
end $$;
