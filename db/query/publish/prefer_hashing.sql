-- Of what a publication brings the planner has not been told: it expects a value or two, and would hold
-- each of thousands that begin against each that ends.
set local enable_nestloop = off;
