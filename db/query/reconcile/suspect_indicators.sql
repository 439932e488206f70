-- What is looked at of each submission of which something does not fit: that, and all that has to fit
-- together with it, be it by way of others.
insert into staging.kin_indicator (indicator_id, kin_id)
with recursive link as (
  select t.indicator_id, t.member_id as kin_id
  from staging.structure as t
  union
  select t.member_id, t.indicator_id
  from staging.structure as t
),
kin as (
  select i.indicator_id, i.indicator_id as kin_id
  from staging.judged_indicator as i
  union
  select k.indicator_id, l.kin_id
  from kin as k
  join link as l on l.indicator_id = k.kin_id
)
select k.indicator_id, k.kin_id
from kin as k;

call ops.tell_planner('staging.kin_indicator');

insert into staging.suspect_indicator (commune_id, period_id, indicator_id)
select distinct s.commune_id, s.period_id, k.kin_id
from staging.sieved as s
cross join lateral unnest(s.indicator_ids) as n (indicator_id)
join staging.kin_indicator as k on k.indicator_id = n.indicator_id
where s.suspected > 0;

call staging.tell_planner_of_many('staging.suspect_indicator');
