-- Which targets were adjusted in the course of the year, and from what to what?
select
  later.indicator, later.authority, later.place, earlier.assigned_on as assigned_on,
  earlier.kind as kind, earlier.value as value, later.assigned_on as adjusted_on,
  later.kind as adjusted_kind, later.value as adjusted_value
from mart.target as earlier
join mart.target as later
  on later.year = earlier.year and later.authority = earlier.authority
  and later.place = earlier.place and later.indicator = earlier.indicator
  and later.assigned_on > earlier.assigned_on
order by later.indicator, later.authority, later.assigned_on;
