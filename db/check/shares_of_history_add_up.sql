-- What became of a commune's figures, and what they were before, adds up to all of them: of the communes
-- that changed last, on the day of the change and on its eve.
with newest as materialized (
  select mart.current_publication() as publication
),
changed as materialized (
  select distinct s.from_id, s.to_id, s.effective
  from newest as n
  cross join lateral warehouse.succession_at(n.publication) as s
  order by s.effective desc, s.from_id, s.to_id
  limit 20
),
asked as (
  select c.from_id as commune_id, c.effective as day from changed as c
  union
  select c.to_id, c.effective - 1 from changed as c
)
select a.commune_id, a.day, s.indicator_id, sum(s.share) as share
from newest as n
cross join asked as a
cross join lateral warehouse.shares_onto(n.publication, a.day, a.commune_id) as s
group by a.commune_id, a.day, s.indicator_id
having sum(s.share) <> 1;
