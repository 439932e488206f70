-- Only submissions of which something does not hold to the last digit are looked at closely; of those,
-- every relation is.
call staging.tell_planner_of_many('staging.sieved');

insert into staging.suspect (
  commune_id, period_id, year, cut_off, kind, last_month_id, prior_id
)
select
  s.commune_id, s.period_id, p.year, p.cut_off, p.kind, before.period_id, prior.period_id
from (
  select distinct v.commune_id, v.period_id
  from staging.sieved as v
  where v.suspected > 0
) as s
join warehouse.dim_period as p on p.period_id = s.period_id and p.to_publication is null
left join warehouse.dim_period as before
  on p.kind = 'month' and before.kind = 'month' and before.year = p.year
  and before.ends = p.starts - 1 and before.to_publication is null
join warehouse.dim_period as prior on prior.code = p.prior_code and prior.to_publication is null;

call staging.tell_planner_of_many('staging.suspect');
