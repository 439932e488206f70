-- Who asked for what, and of whom; the newest assignment of each first. A commune's code may have had two
-- owners, of which the one of that day is meant.
select
  t.year, t.authority, t.place, t.indicator, t.kind, t.value, t.value_to, t.assigned_on,
  coalesce(
    (select a.name from mart.area as a where a.code = t.place order by a.valid_from nulls first limit 1),
    (
      select c.name
      from mart.commune as c
      where c.code = t.place and c.valid_from <= t.assigned_on
      order by c.valid_from desc
      limit 1
    ),
    t.place
  ) as place_name
from mart.target as t
order by t.indicator, t.year desc, t.authority, t.place, t.kind, t.assigned_on desc;
