-- Units of the newest publication, those that convert into each other together.
select code, dimension, factor, coalesce(aliases, '') as aliases
from mart.unit
order by dimension, factor, code;
