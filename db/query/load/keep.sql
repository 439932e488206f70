-- Of a commune and period that the run touches, another form may have stated values too; they stay,
-- unless a touched one states them, and computed indicators are worked out from all of them. So does
-- what it stated for computed indicators, those too that were not computed before.
insert into staging.desired_value (
  lane, period_id, indicator_id, commune_id, file_id, line_no, year, origin, is_reported, is_held,
  actual, cumulative, prior, plan, obs_status
)
select
  u.lane, v.period_id, v.indicator_id, v.commune_id, v.file_id, v.line_no, v.year,
  cast(case when i.source = 'computed' then 't' else 's' end as "char"), v.is_reported, v.is_held,
  case when v.origin = 'c' then v.stated_actual else v.actual end,
  case when v.origin = 'c' then v.stated_cumulative else v.cumulative end,
  case when v.origin = 'c' then v.stated_prior else v.prior end,
  v.plan, v.obs_status
from staging.touched_unit as u
join warehouse.fct_commune_value as v
  on v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
  and v.to_publication is null
join ops.submission_file as f on f.file_id = v.file_id
join warehouse.dim_indicator as i on i.indicator_id = v.indicator_id and i.to_publication is null
where u.lane = :lane and u.piece = :piece and not u.is_new
  and not exists (
    select from staging.touched_submission as t
    where t.commune_id = u.commune_id and t.period_id = u.period_id and t.form = f.form
  )
  and not exists (
    select from staging.desired_value as d
    where d.lane = :lane and d.period_id = v.period_id and d.commune_id = v.commune_id
      and d.indicator_id = v.indicator_id and (d.origin = 't') = (i.source = 'computed')
  );

call staging.tell_planner_of_lane('desired_value', :lane);
