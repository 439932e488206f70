-- Years that are new have their values now, and get the indexes that find them.
do $$
begin
  perform warehouse.index_values_of(y.year)
  from (select distinct year from staging.touched_unit) as y;
end $$;
