-- What the run does not bring itself of the periods that it is compared with; three looks asked that in their own words.
create view staging.known_submission as
select p.period_id, k.commune_id
from (select distinct o.commune_id from staging.contribution as o) as k
cross join (select distinct c.other_id as period_id from staging.compared_period as c) as p
where not exists (
  select from staging.touched_submission as t
  where t.commune_id = k.commune_id and t.period_id = p.period_id
);
comment on view staging.known_submission is 'Grain: one commune of the running run and one period that is compared with what it brings, of which it brings nothing itself. Key: period_id, commune_id.';
comment on column staging.known_submission.period_id is 'The period that is compared.';
comment on column staging.known_submission.commune_id is 'The commune.';
