-- Desired values without a version that is true get one. Of a period of which the warehouse held
-- nothing, none has one, and nobody needs to look.
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, file_id, line_no, year, origin,
  is_reported, is_held, actual, cumulative, prior, plan,
  stated_actual, stated_cumulative, stated_prior, obs_status
)
select
  d.period_id, d.indicator_id, d.commune_id, :candidate, d.file_id, d.line_no, d.year, d.origin,
  d.is_reported, d.is_held, d.actual, d.cumulative, d.prior, d.plan,
  d.stated_actual, d.stated_cumulative, d.stated_prior, d.obs_status
from staging.desired_value as d
where d.lane = :lane and d.origin <> 't'
  and d.period_id in (select u.period_id from staging.touched_unit as u where u.is_new)
union all
select
  d.period_id, d.indicator_id, d.commune_id, :candidate, d.file_id, d.line_no, d.year, d.origin,
  d.is_reported, d.is_held, d.actual, d.cumulative, d.prior, d.plan,
  d.stated_actual, d.stated_cumulative, d.stated_prior, d.obs_status
from staging.desired_value as d
where d.lane = :lane and d.origin <> 't'
  and d.period_id in (select u.period_id from staging.touched_unit as u where not u.is_new)
  and not exists (
    select from warehouse.fct_commune_value as v
    where v.year = d.year and v.period_id = d.period_id and v.commune_id = d.commune_id
      and v.indicator_id = d.indicator_id and v.to_publication is null
  );
