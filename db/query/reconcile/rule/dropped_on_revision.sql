-- dropped-on-revision: a value that the warehouse holds from this form is missing in the submission
-- that replaces it. A row that was refused is not missing: the commune is told what is wrong with it.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
-- Found first, because nothing of a first submission can be missing.
with replaced as materialized (
  select t.commune_id, t.period_id, p.year, t.form, base.file_id
  from staging.touched_submission as t
  join staging.contribution as base
    on base.commune_id = t.commune_id and base.period_id = t.period_id and base.form = t.form
    and base.ordinal = 1
  join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
  where exists (
    select from ops.submission as before
    where before.commune_id = t.commune_id and before.period_id = t.period_id
      and before.form = t.form and before.state = 'current'
  )
),
-- In the newest publication: a run that failed after its load, and goes on, has closed it already.
held as materialized (
  select
    r.commune_id, r.period_id, f.indicator_id, r.form, r.file_id,
    coalesce(f.cumulative, f.actual) as value
  from (select mart.current_publication() as publication) as newest
  cross join replaced as r
  join warehouse.fct_commune_value as f
    on f.year = r.year and f.commune_id = r.commune_id and f.period_id = r.period_id
    and f.from_publication <= newest.publication
    and (f.to_publication is null or f.to_publication > newest.publication) and f.origin = 's'
  join ops.submission_file as s on s.file_id = f.file_id and s.form = r.form
  where f.file_id <> r.file_id
    and not exists (
      select from staging.contribution as c
      where c.file_id = f.file_id and c.commune_id = f.commune_id and c.period_id = f.period_id
    )
),
dropped as (
  select commune_id, period_id, indicator_id, form
  from held
  except
  select e.commune_id, e.period_id, e.indicator_id, e.form
  from staging.effective_row as e
  join replaced as r
    on r.commune_id = e.commune_id and r.period_id = e.period_id and r.form = e.form
)
select
  'dropped-on-revision', 'warning', d.period_id, d.commune_id, d.indicator_id, d.form,
  h.file_id, null, null, null, h.value::text, array[i.name_vi]
from dropped as d
join held as h
  on h.commune_id = d.commune_id and h.period_id = d.period_id
  and h.indicator_id = d.indicator_id and h.form = d.form
join warehouse.dim_indicator as i
  on i.indicator_id = d.indicator_id and i.to_publication is null
where not exists (
  select from ops.reject as j
  where j.file_id = h.file_id and j.indicator_id = d.indicator_id
    and j.commune_id = d.commune_id and j.period_id = d.period_id
);
