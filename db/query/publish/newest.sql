select coalesce(max(publication), 0)
from warehouse.publication;
