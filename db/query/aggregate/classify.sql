-- Communes that exist throughout a period, state nothing for the period itself and cover the same in
-- the same months can be added up together: their sums are those of the area's months. The others
-- are worked out one by one, and so are those of which a whole does not count though its parts do.
insert into staging.rollup_commune (period_id, area_id, commune_id, months, is_uniform)
select
  l.period_id, l.area_id, k.commune_id,
  coalesce(
    array_agg(k.period_id order by array_position(l.month_ids, k.period_id))
      filter (where k.period_id <> l.period_id),
    '{}'),
  min(k.fingerprint) = max(k.fingerprint)
    and min(k.value_count) = max(k.value_count)
    and not bool_or(k.period_id = l.period_id or k.has_prior_alone)
    and min(c.valid_from) <= l.starts and max(c.valid_to) >= l.ends
from staging.touched_long as l
join staging.placed_commune as c on c.area_id = l.area_id
join warehouse.fct_coverage as k
  on k.commune_id = c.commune_id and k.period_id = any (l.month_ids || l.period_id)
  and k.to_publication is null
group by l.period_id, l.area_id, l.month_ids, l.starts, l.ends, k.commune_id;

update staging.touched_long as l
set usual_months = u.months
from (
  select period_id, area_id, mode() within group (order by months) as months
  from staging.rollup_commune
  where is_uniform
  group by period_id, area_id
) as u
where u.period_id = l.period_id and u.area_id = l.area_id;

update staging.rollup_commune as c
set is_regular = true
from staging.touched_long as l
where l.period_id = c.period_id and l.area_id = c.area_id
  and c.is_uniform and c.months = l.usual_months;

update staging.touched_long as l
set is_plain = not exists (
  select from staging.rollup_commune as c
  where c.period_id = l.period_id and c.area_id = l.area_id and not c.is_regular
);

call ops.tell_planner('staging.rollup_commune', 'staging.touched_long');
