-- Values that the submissions now state otherwise stop being true with the candidate publication.
update warehouse.fct_commune_value as f
set to_publication = :candidate
from staging.desired_value as d
where f.to_publication is null
  and f.period_id = d.period_id and f.indicator_id = d.indicator_id and f.commune_id = d.commune_id
  and (
    f.origin <> 's'
    or (f.is_reported, f.is_held, f.actual, f.cumulative, f.prior, f.plan)
      is distinct from
      (d.is_reported, d.is_held, d.actual, d.cumulative, d.prior, d.plan)
  );
