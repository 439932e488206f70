-- The periods in which the candidate may change a total: those that the run worked out anew, those that
-- are made of them, and those that are compared with them; all where the reference data changed.
with touched as (
  select u.period_id from staging.touched_unit as u
  union
  select l.period_id from staging.touched_long as l
),
period as (
  select p.period_id, p.code, p.prior_code, p.starts, p.ends
  from warehouse.dim_period as p
  where p.to_publication is null
)
select p.code
from period as p
where
  p.period_id in (
    select t.period_id from warehouse.fct_area_total as t
    union
    select r.period_id from warehouse.fct_area_rollup as r
  )
  and (
    :all
    or p.period_id in (select t.period_id from touched as t)
    or p.prior_code in (
      select b.code
      from touched as t
      join period as b on b.period_id = t.period_id
    )
  )
order by p.starts, p.ends desc, p.code;
