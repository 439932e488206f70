-- The relations of each commune and period of which one is broken, cell by cell. What a rate that was cut
-- explains is explained.
with unit as (
  select distinct r.commune_id, r.period_id
  from staging.relation as r
  where r.is_broken and not r.is_cut
)
select
  r.commune_id, r.period_id, r.relation, r.kind, r.scale, r.tolerance, r.is_broken, c.role,
  c.coefficient, c.cell_period_id, c.cell_indicator_id, c.cell_column, c.authority
from unit as u
join staging.relation as r on r.commune_id = u.commune_id and r.period_id = u.period_id
join staging.relation_cell as c on c.relation = r.relation
where not r.is_cut
order by r.commune_id, r.period_id, r.relation, c.ordinal;
