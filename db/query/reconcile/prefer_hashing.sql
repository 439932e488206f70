-- Many rows are looked at once, and the planner, which takes file, commune and period for independent of
-- each other, expects a row or a few hundred: it would hold each against each.
set local enable_nestloop = off;
set local enable_mergejoin = off;
set local enable_sort = off;
set local work_mem = '64MB';
set local hash_mem_multiplier = 6;
