-- The newest publication and when it was made.
select
  newest.publication,
  newest.published_at
from warehouse.publication as newest
order by newest.publication desc
limit 1;
