-- Values are looked up by period and commune. The planner would also have an index of publications name the
-- pages of all that was published by now, which is every page of the year, once more for each commune.
set local enable_bitmapscan = off;
