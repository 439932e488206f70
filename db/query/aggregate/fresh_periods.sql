-- Of which periods of the years that something new came for no total stands yet: those need not be looked
-- for. Asked one by one, and of each for its first total in the order of the index: for just any, the planner
-- would pass over all that the year has of other periods.
select p.period_id
from warehouse.dim_period as p
where p.to_publication is null
  and p.year in (select u.year from staging.touched_unit as u where u.is_new)
  and not exists (
    select from (
      select
      from warehouse.fct_area_total as t
      where t.year = p.year and t.period_id = p.period_id and t.to_publication is null
      order by t.area_id
      limit 1
    ) as one
  );
