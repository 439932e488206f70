-- Of a whole without a value last year does not count, though that of a part may. Where communes say so,
-- totals of longer periods were made of parts that did not count in their months.
alter table warehouse.fct_coverage add column has_prior_alone boolean not null default false;
comment on column warehouse.fct_coverage.has_prior_alone is 'Whether a sum has a figure of last year that does not count, because there is neither a value nor nothing to report beside it: what its parts come to then is not what it comes to.';

update warehouse.fct_coverage as k
set has_prior_alone = true
from (
  select distinct v.period_id, v.commune_id
  from warehouse.fct_commune_value as v
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id and i.aggregation = 'sum' and i.to_publication is null
  where v.to_publication is null and not v.is_reported and not v.is_held
    and v.actual is null and v.cumulative is null and v.prior is not null
) as a
where k.period_id = a.period_id and k.commune_id = a.commune_id and k.to_publication is null;
