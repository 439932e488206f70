-- What is suspected is little, and looked up by its keys.
set local enable_nestloop to default;
set local enable_mergejoin to default;
set local enable_sort to default;
set local work_mem to default;
set local hash_mem_multiplier to default;
