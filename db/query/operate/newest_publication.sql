-- The number of the newest publication, 0 before the first.
select coalesce(max(publication), 0)
from mart.publication;
