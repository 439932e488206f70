-- Values that have no open version get one. As they stand in the files, commune by commune: that is
-- the order of the index, and sorting millions of them would take long.
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, file_id, line_no, origin,
  is_reported, is_held, actual, cumulative, prior, plan
)
select
  d.period_id, d.indicator_id, d.commune_id, :candidate, d.file_id, d.line_no, 's',
  d.is_reported, d.is_held, d.actual, d.cumulative, d.prior, d.plan
from staging.desired_value as d
where not exists (
  select from warehouse.fct_commune_value as f
  where f.to_publication is null
    and f.period_id = d.period_id and f.indicator_id = d.indicator_id
    and f.commune_id = d.commune_id
);

analyze warehouse.fct_commune_value;
