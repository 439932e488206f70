-- Members that the warehouse does not know yet get their keys, in the order in which they are given.
insert into ops.dimension_key (dimension, natural_key)
select
  member.dimension,
  member.natural_key
from rows from (
  jsonb_to_recordset(cast(:rows as jsonb)) as (dimension text, natural_key text)
) with ordinality as member (dimension, natural_key, place)
where not exists (
  select from ops.dimension_key as known
  where known.dimension = member.dimension and known.natural_key = member.natural_key
)
order by member.place;

-- A first run names thousands at once, and the next statements look each of them up.
call ops.tell_planner('ops.dimension_key');
