-- So do values of a touched submission that it no longer contains.
update warehouse.fct_commune_value as f
set to_publication = :candidate
from staging.touched_submission as t, ops.submission_file as s
where f.to_publication is null
  and f.origin = 's'
  and f.commune_id = t.commune_id and f.period_id = t.period_id
  and s.file_id = f.file_id and s.form = t.form
  and not exists (
    select from staging.desired_value as d
    where d.period_id = f.period_id and d.indicator_id = f.indicator_id
      and d.commune_id = f.commune_id and d.form = t.form
  );
