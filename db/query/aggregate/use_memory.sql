-- Sums of millions of values; two connections work at once.
set local work_mem = '64MB';
set local hash_mem_multiplier = 6;
