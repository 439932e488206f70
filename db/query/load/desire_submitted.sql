-- What the communes submitted, as it stands in the files, commune by commune: that is the order of the
-- index, and sorting millions of rows would take long. What files state for computed indicators comes
-- along as t, because looking at all rows once more would cost more than carrying it.
insert into staging.desired_value (
  lane, period_id, indicator_id, commune_id, file_id, line_no, year, origin, is_reported, is_held,
  actual, cumulative, prior, plan, obs_status
)
select
  u.lane, v.period_id, v.indicator_id, v.commune_id, v.file_id, v.line_no, u.year,
  cast(case when v.is_computed then 't' else 's' end as "char"),
  v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.plan,
  v.obs_status
from staging.effective_value as v
join staging.touched_unit as u on u.period_id = v.period_id and u.commune_id = v.commune_id
where u.lane = :lane;
