-- Which areas are due, and of which of them the months tell: where all communes below cover the same in
-- the same months. What the run does not touch is as it was found.
insert into staging.due_rollup (
  period_id, area_id, year, is_whole, month_ids, has_all_months, has_last_month
)
with due as (
  select distinct l.period_id, a.area_id, l.year, l.month_ids
  from staging.touched_long as l
  join staging.area_above as a on a.below_id = l.area_id
),
placed as (
  select distinct area_id from staging.placed_commune
),
covering as (
  select d.period_id, d.area_id, case when l.is_plain then l.usual_months end as months
  from due as d
  join staging.area_above as a on a.area_id = d.area_id
  join staging.touched_long as l on l.period_id = d.period_id and l.area_id = a.below_id
  where exists (
    select from staging.rollup_commune as c
    where c.period_id = l.period_id and c.area_id = l.area_id)
  union all
  select d.period_id, d.area_id, w.month_ids
  from due as d
  join staging.area_above as a on a.area_id = d.area_id
  join placed as p on p.area_id = a.below_id
  left join warehouse.fct_area_rollup as w
    on w.period_id = d.period_id and w.area_id = a.below_id and w.to_publication is null
  where not exists (
      select from staging.touched_long as l
      where l.period_id = d.period_id and l.area_id = a.below_id)
    and (
      w.area_id is not null
      or exists (
        select from warehouse.fct_area_total as t
        where t.year = d.year and t.period_id = d.period_id and t.area_id = a.below_id
          and t.to_publication is null))
),
decided as (
  select
    d.period_id, d.area_id, d.year, d.month_ids as all_months,
    case when bool_and(c.months is not null) and min(c.months) = max(c.months)
      then min(c.months) end as months
  from due as d
  left join covering as c on c.period_id = d.period_id and c.area_id = d.area_id
  group by d.period_id, d.area_id, d.year, d.month_ids
)
select
  period_id, area_id, year, months is not null, months, months is not distinct from all_months,
  coalesce(months[cardinality(months)] = all_months[cardinality(all_months)], false)
from decided;

call ops.tell_planner('staging.due_rollup');
