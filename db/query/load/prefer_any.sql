-- Versions that stand are many, and those of a few communes are looked up by their keys.
set local enable_nestloop to default;
set local work_mem to default;
set local hash_mem_multiplier to default;
