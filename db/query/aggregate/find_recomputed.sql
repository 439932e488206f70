-- Totals that changed reference data govern are worked out anew from all their values: where an
-- indicator, what totals keep of it, a period, or the communes and areas are others than in the newest
-- publication.
truncate staging.recomputed_pair;

insert into staging.recomputed_pair (period_id, indicator_id)
select distinct t.period_id, t.indicator_id
from warehouse.fct_area_total as t
join warehouse.dim_indicator as i on i.indicator_id = t.indicator_id
where t.to_publication is null
  and (i.from_publication = :candidate or i.to_publication = :candidate)
union
select distinct t.period_id, t.indicator_id
from warehouse.fct_area_total as t
join warehouse.dim_period as p on p.period_id = t.period_id
where t.to_publication is null
  and (p.from_publication = :candidate or p.to_publication = :candidate)
union
select distinct t.period_id, t.indicator_id
from warehouse.fct_area_total as t
join warehouse.dim_rollup as r on r.indicator_id = t.indicator_id
where t.to_publication is null and r.to_publication = :candidate
union
select distinct t.period_id, t.indicator_id
from warehouse.fct_area_total as t
where t.to_publication is null
  and (
    exists (
      select from warehouse.dim_commune as c
      where c.from_publication = :candidate or c.to_publication = :candidate)
    or exists (
      select from warehouse.dim_area as a
      where a.from_publication = :candidate or a.to_publication = :candidate)
  );

-- With what an indicator is worked out from, it is worked out anew too.
insert into staging.recomputed_pair (period_id, indicator_id)
select r.period_id, i.indicator_id
from staging.recomputed_pair as r
join warehouse.dim_indicator as c on c.indicator_id = r.indicator_id and c.to_publication is null
join warehouse.dim_indicator as i
  on i.to_publication is null and c.code in (i.numerator_code, i.denominator_code)
on conflict do nothing;

call ops.tell_planner('staging.recomputed_pair');
