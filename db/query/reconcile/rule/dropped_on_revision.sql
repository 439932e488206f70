-- dropped-on-revision: a value that the warehouse holds from this form is missing in the submission
-- that replaces it. A row that was refused is not missing: the commune is told what is wrong with it.
-- Held in the newest publication: a run that failed after its load, and goes on, has closed it already.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
select
  'dropped-on-revision', 'warning', f.period_id, f.commune_id, f.indicator_id, t.form,
  base.file_id, null, null, null, coalesce(f.cumulative, f.actual)::text, array[i.name_vi]
from (select mart.current_publication() as publication) as newest
cross join staging.touched_submission as t
join staging.contribution as base
  on base.commune_id = t.commune_id and base.period_id = t.period_id and base.form = t.form
  and base.ordinal = 1
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
join warehouse.fct_commune_value as f
  on f.year = p.year and f.commune_id = t.commune_id and f.period_id = t.period_id
  and f.from_publication <= newest.publication
  and (f.to_publication is null or f.to_publication > newest.publication) and f.origin = 's'
join ops.submission_file as s on s.file_id = f.file_id and s.form = t.form
join warehouse.dim_indicator as i
  on i.indicator_id = f.indicator_id and i.to_publication is null
-- Asked first, because nothing of a first submission can be missing.
where exists (
    select from ops.submission as before
    where before.commune_id = t.commune_id and before.period_id = t.period_id
      and before.form = t.form and before.state = 'current'
  )
  and f.file_id <> base.file_id
  and not exists (
    select from staging.contribution as c
    where c.file_id = f.file_id and c.commune_id = f.commune_id and c.period_id = f.period_id
  )
  and not exists (
    select from staging.effective_row as r
    where r.commune_id = f.commune_id and r.period_id = f.period_id
      and r.indicator_id = f.indicator_id and r.form = t.form
  )
  and not exists (
    select from ops.reject as j
    where j.file_id = base.file_id and j.indicator_id = f.indicator_id
      and j.commune_id = f.commune_id and j.period_id = f.period_id
  );
