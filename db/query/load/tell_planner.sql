-- What the run has filled has no statistics yet, and the planner would take it for empty.
do $$
begin
  perform warehouse.tell_planner_of('warehouse.fct_commune_value', d.year, d.rows)
  from (
    select year, count(*) as rows
    from staging.desired_value
    group by year
  ) as d;
end $$;

analyze warehouse.fct_coverage;
