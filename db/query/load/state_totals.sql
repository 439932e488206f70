-- What the files state for indicators that are computed is kept beside what is worked out.
truncate staging.stated_total;

insert into staging.stated_total (
  period_id, indicator_id, commune_id, file_id, line_no, actual, cumulative, prior, plan
)
select
  r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no, r.actual, r.cumulative, r.prior,
  r.plan
from staging.effective_row as r
join warehouse.dim_indicator as i
  on i.indicator_id = r.indicator_id and i.to_publication is null and i.source = 'computed';

-- A submission that the run does not touch still states what it stated.
insert into staging.stated_total (
  period_id, indicator_id, commune_id, file_id, line_no, actual, cumulative, prior, plan
)
select
  v.period_id, v.indicator_id, v.commune_id, v.file_id, v.line_no, v.stated_actual,
  v.stated_cumulative, v.stated_prior, v.plan
from staging.touched_unit as u
join warehouse.fct_commune_value as v
  on v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
  and v.to_publication is null and v.origin = 'c'
join ops.submission_file as f on f.file_id = v.file_id
where not u.is_new
  and not exists (
    select from staging.touched_submission as t
    where t.commune_id = u.commune_id and t.period_id = u.period_id and t.form = f.form
  )
  and not exists (
    select from staging.stated_total as s
    where s.period_id = v.period_id and s.commune_id = v.commune_id
      and s.indicator_id = v.indicator_id
  );

analyze staging.stated_total;
