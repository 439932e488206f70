-- What the configuration makes of what rules find: nothing where a rule is switched off, for all or for an
-- indicator; else it may be graver or less grave than the rule says. What needs no answer stays so.
create temporary table configured on commit drop as
select c.subject, s.is_active, s.severity
from staging.finding_candidate as c
left join warehouse.dim_indicator as i
  on i.indicator_id = c.indicator_id and i.to_publication is null
cross join lateral (
  select r.is_active, r.severity
  from warehouse.dim_rule as r
  where r.code = c.code and r.to_publication is null and r.indicator_code in ('', i.code)
  order by r.indicator_code desc
  limit 1
) as s
where not s.is_active or (s.severity <> c.severity and c.severity <> 'info');

delete from staging.finding_candidate as c
using configured as s
where s.subject = c.subject and not s.is_active;

update staging.finding_candidate as c
set severity = s.severity
from configured as s
where s.subject = c.subject and c.severity <> 'info';

drop table configured;
