-- The communes and periods that the run works out anew, half of the communes in each lane, and the
-- years whose partitions they need.
truncate staging.touched_unit, staging.desired_value;

insert into staging.touched_unit (period_id, commune_id, year, is_new, lane)
with unit as (
  select distinct period_id, commune_id
  from staging.touched_submission
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
)
select u.period_id, u.commune_id, p.year, p.is_new, c.lane
from unit as u
join period as p on p.period_id = u.period_id
join (
  select commune_id, ntile(2) over (order by commune_id) as lane
  from (select distinct commune_id from unit) as d
) as c on c.commune_id = u.commune_id;

analyze staging.touched_unit;

do $$
begin
  perform warehouse.open_year(y.year)
  from (select distinct year from staging.touched_unit) as y;
end $$;
