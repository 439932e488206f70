-- What the run has filled has no statistics yet, and the planner would take it for empty.
call ops.tell_planner('warehouse.fct_coverage');

do $$
begin
  perform warehouse.tell_planner_of('warehouse.fct_commune_value', d.year, d.rows)
  from (
    select u.year, cast(coalesce(sum(k.value_count), 0) as bigint) as rows
    from staging.touched_unit as u
    left join warehouse.fct_coverage as k
      on k.period_id = u.period_id and k.commune_id = u.commune_id and k.to_publication is null
    group by u.year
  ) as d;
end $$;
