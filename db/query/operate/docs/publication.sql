-- What the pages tell of: the newest publication, if there is one.
select publication, published_at
from mart.publication
order by publication desc
limit 1;
