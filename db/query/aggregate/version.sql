-- Of the totals worked out, those that differ get a new version; :ratios says which of them are due.
update warehouse.fct_area_total as t
set to_publication = :candidate
from staging.touched_pair as p
where t.to_publication is null
  and t.period_id = p.period_id and t.indicator_id = p.indicator_id
  and not exists (
    select from desired_total as d
    where d.area_id = t.area_id and d.period_id = t.period_id
      and d.indicator_id = t.indicator_id
      and (
        d.is_ratio <> :ratios
        or (d.actual, d.cumulative, d.claimed_prior, d.communes_expected, d.communes_reported,
            d.values_held, d.is_derived)
          is not distinct from
            (t.actual, t.cumulative, t.claimed_prior, t.communes_expected, t.communes_reported,
             t.values_held, t.is_derived)
      )
  );

insert into warehouse.fct_area_total (
  area_id, period_id, indicator_id, from_publication, actual, cumulative, claimed_prior,
  communes_expected, communes_reported, values_held, is_derived
)
select
  d.area_id, d.period_id, d.indicator_id, :candidate, d.actual, d.cumulative, d.claimed_prior,
  d.communes_expected, d.communes_reported, d.values_held, d.is_derived
from desired_total as d
where d.is_ratio = :ratios
  and not exists (
    select from warehouse.fct_area_total as t
    where t.area_id = d.area_id and t.period_id = d.period_id
      and t.indicator_id = d.indicator_id and t.to_publication is null
  );
