-- When a publication became visible.
select published_at
from mart.publication
where publication = :publication;
