-- Values that stand in a file that is withdrawn stop being true with the candidate publication, though
-- another file may say the same. Only where the run carries something out that administrators decided.
update warehouse.fct_commune_value as v
set to_publication = :candidate
from staging.touched_unit as u
where exists (
  select from ops.action_run as r
  join ops.unsettled_run as running on running.run_id = r.run_id)
  and u.lane = :lane and u.piece = :piece and not u.is_new
  and v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
  and v.to_publication is null
  and v.file_id in (select w.file_id from ops.withdrawn_file as w);

-- Values that are no longer desired as they stand stop being true with the candidate publication.
-- Where the warehouse holds nothing of a period there is nothing to compare.
update warehouse.fct_commune_value as v
set to_publication = :candidate
from staging.touched_unit as u
where u.lane = :lane and u.piece = :piece and not u.is_new
  and v.year = u.year and v.period_id = u.period_id and v.commune_id = u.commune_id
  and v.to_publication is null
  and not exists (
    select from staging.desired_value as d
    where d.lane = :lane and d.period_id = v.period_id and d.commune_id = v.commune_id
      and d.indicator_id = v.indicator_id
      and (d.origin, d.is_reported, d.is_held, d.actual, d.cumulative, d.prior, d.plan,
           d.stated_actual, d.stated_cumulative, d.stated_prior, d.obs_status)
        is not distinct from
          (v.origin, v.is_reported, v.is_held, v.actual, v.cumulative, v.prior, v.plan,
           v.stated_actual, v.stated_cumulative, v.stated_prior, v.obs_status)
  );
