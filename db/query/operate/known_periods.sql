-- The periods that have totals. Asked one by one, and of each for its first total in the order of the index:
-- to work out all totals takes a minute where there are years of them.
select period.code as period
from warehouse.period_at(mart.current_publication()) as period
inner join warehouse.opened_year as opened on opened.year = period.year
where
  exists (
    select 1
    from (
      select 1
      from warehouse.fct_area_total as total
      where total.year = period.year and total.period_id = period.period_id and total.to_publication is null
      order by total.area_id
      limit 1
    ) as one
  )
  or exists (
    select 1
    from warehouse.fct_area_rollup as rollup
    where rollup.period_id = period.period_id and rollup.to_publication is null
  )
order by period;
