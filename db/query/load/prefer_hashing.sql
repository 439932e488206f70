-- The planner takes file, commune and period for independent of each other and expects a few hundred
-- rows where millions come; nested loops would then be the worst of its choices.
set local enable_nestloop = off;
set local work_mem = '64MB';
set local hash_mem_multiplier = 6;
