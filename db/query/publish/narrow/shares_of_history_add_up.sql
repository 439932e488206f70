-- Where a run changes the history of communes, what became of their figures adds up to all of them: of
-- the communes that changed last, on the day of the change and on its eve.
with changed as materialized (
  select distinct s.from_id, s.to_id, s.effective
  from warehouse.succession_at(mart.current_publication()) as s
  where exists (
    select from warehouse.dim_succession as d
    where d.from_publication = :candidate or d.to_publication = :candidate
    union all
    select from warehouse.dim_commune as c
    where c.from_publication = :candidate or c.to_publication = :candidate)
  order by s.effective desc, s.from_id, s.to_id
  limit 2
),
asked as (
  select c.from_id as commune_id, c.effective as day from changed as c
  union
  select c.to_id, c.effective - 1 from changed as c
)
select a.commune_id, a.day, s.indicator_id, sum(s.share) as share
from asked as a
cross join lateral warehouse.shares_onto(mart.current_publication(), a.day, a.commune_id) as s
group by a.commune_id, a.day, s.indicator_id
having sum(s.share) <> 1;
