-- What the run has filled has no statistics yet, and the planner would take it for empty. How much
-- that is, the planner estimates; counting millions of rows would cost more than it gives.
do $$
begin
  perform warehouse.tell_planner_of('warehouse.fct_commune_value', d.year, d.rows)
  from (
    select
      u.year,
      cast(count(*) * 1.0 / nullif(sum(count(*)) over (), 0) * (
        select sum(greatest(c.reltuples, 0))
        from pg_inherits as i
        join pg_class as c on c.oid = i.inhrelid
        where i.inhparent = cast('staging.desired_value' as regclass)) as bigint) as rows
    from staging.touched_unit as u
    group by u.year
  ) as d;
end $$;

call ops.tell_planner('warehouse.fct_coverage');
