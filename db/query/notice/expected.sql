-- Who has to report a period and form (:due) and has not yet.
select
  d.period, d.form, d.deadline, c.code as commune, c.name as commune_name
from jsonb_to_recordset(cast(:due as jsonb)) as d (
  period text, form text, starts date, cut_off date, deadline date
)
join warehouse.dim_commune as c
  on c.to_publication is null
  and c.valid_from <= d.cut_off and coalesce(c.valid_to, 'infinity') >= d.starts
where not exists (
  select from ops.submission as s
  join ops.dimension_key as p on p.id = s.period_id and p.dimension = 'period'
  where s.commune_id = c.commune_id and p.natural_key = d.period and s.form = d.form
    and s.state = 'current'
)
order by d.deadline, d.period, d.form, c.code;
