-- What the files state for indicators that are computed is kept beside what is worked out.
insert into staging.stated_total (
  lane, period_id, indicator_id, commune_id, file_id, line_no, actual, cumulative, prior, plan
)
select
  u.lane, r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no, r.actual, r.cumulative, r.prior,
  r.plan
from staging.effective_row as r
join staging.touched_unit as u
  on u.period_id = r.period_id and u.commune_id = r.commune_id and u.lane = :lane
join warehouse.dim_indicator as i
  on i.indicator_id = r.indicator_id and i.to_publication is null and i.source = 'computed';

-- A submission that the run does not touch still states what it stated.
insert into staging.stated_total (
  lane, period_id, indicator_id, commune_id, file_id, line_no, actual, cumulative, prior, plan
)
select
  u.lane, v.period_id, v.indicator_id, v.commune_id, v.file_id, v.line_no, v.stated_actual,
  v.stated_cumulative, v.stated_prior, v.plan
from staging.touched_unit as u
join warehouse.fct_commune_value as v
  on v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
  and v.to_publication is null and v.origin = 'c'
join ops.submission_file as f on f.file_id = v.file_id
where u.lane = :lane and not u.is_new
  and not exists (
    select from staging.touched_submission as t
    where t.commune_id = u.commune_id and t.period_id = u.period_id and t.form = f.form
  )
  and not exists (
    select from staging.stated_total as s
    where s.lane = :lane and s.period_id = v.period_id and s.commune_id = v.commune_id
      and s.indicator_id = v.indicator_id
  );

call staging.tell_planner_of_lane('stated_total', :lane);
