-- What the configuration makes of what rules find: nothing where a rule is switched off, for all or for an
-- indicator; else it may be graver or less grave than the rule says. What needs no answer stays so.
delete from staging.finding_candidate as c
where exists (select from warehouse.dim_rule as r where r.code = c.code and r.to_publication is null)
  and case
    when c.indicator_id is null then not exists (
      select from warehouse.dim_rule as r
      where r.code = c.code and r.indicator_code = '' and r.to_publication is null and r.is_active)
    else not exists (
      select from staging.rule_in_force as f
      where f.code = c.code and f.indicator_id = c.indicator_id)
  end;

update staging.finding_candidate as c
set severity = s.severity
from (
  select f.code, f.indicator_id, f.severity
  from staging.rule_in_force as f
  where f.severity is not null
  union all
  select r.code, null, r.severity
  from warehouse.dim_rule as r
  where r.indicator_code = '' and r.to_publication is null and r.severity is not null
) as s
where s.code = c.code and s.indicator_id is not distinct from c.indicator_id
  and c.severity <> 'info';
