-- A value that an administrator holds counts in no total, unless the finding that it makes was released.
select v.period_id, v.commune_id, v.indicator_id, a.action_id
from ops.action_in_force as a
join warehouse.dim_period as p on p.period_id = a.period_id and p.to_publication is null
join warehouse.fct_commune_value as v
  on v.year = p.year and v.period_id = a.period_id and v.commune_id = a.commune_id
  and v.indicator_id = a.indicator_id
where a.action = 'hold'
  and a.action_id in (select told.action_id from mart.action as told where told.publication is not null)
  and v.from_publication <= mart.current_publication()
  and (v.to_publication is null or v.to_publication > mart.current_publication())
  and v.origin = 's' and v.is_reported and not v.is_held
  and (v.actual, v.cumulative) is not distinct from (a.held_actual, a.held_cumulative)
  and not exists (
    select from ops.finding as f
    where f.code = 'held-by-hand' and f.state = 'released'
      and f.period_id = a.period_id and f.commune_id = a.commune_id
      and f.indicator_id = a.indicator_id
  );
