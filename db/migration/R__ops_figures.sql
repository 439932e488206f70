-- How findings tell figures.

create or replace function ops.as_clerks_write(
  value numeric, factor numeric, digits integer, number_style text
)
returns text
language sql immutable parallel safe
as $$
  select translate(
    cast(trim_scale(round(value / nullif(factor, 0), coalesce(digits, 10))) as text),
    case when lower(number_style) = 'decimal_point' then '' else '.' end,
    case when lower(number_style) = 'decimal_point' then '' else ',' end)
$$;
comment on function ops.as_clerks_write(numeric, numeric, integer, text) is
  'A value as a clerk would write it in place of his own: in the unit that he uses (factor: what one of it is in the indicator''s unit), with his decimal mark, nothing between thousands; rounded to so many digits, exact where that is null.';

create or replace view staging.relation_place as
select
  c.relation, c.ordinal, c.role, c.cell_column, c.value, c.raw, i.name_vi,
  concat_ws(
    ', ', c.line_no, case when c.file_id <> first.file_id then f.file_name end) as place
from staging.relation_cell as c
join staging.relation_cell as first on first.relation = c.relation and first.ordinal = 1
join staging.judged_indicator as i on i.indicator_id = c.cell_indicator_id
left join ops.submission_file as f on f.file_id = c.file_id;
comment on view staging.relation_place is 'Grain: one cell of a relation, in the words of a sentence. Key: relation, ordinal.';
comment on column staging.relation_place.relation is 'The relation.';
comment on column staging.relation_place.ordinal is 'Place of the cell.';
comment on column staging.relation_place.role is 'What it is in the relation.';
comment on column staging.relation_place.cell_column is 'Its column.';
comment on column staging.relation_place.value is 'Its value, in the indicator''s unit.';
comment on column staging.relation_place.raw is 'The cell as it was written.';
comment on column staging.relation_place.name_vi is 'Name of its indicator.';
comment on column staging.relation_place.place is 'Its line, and the file where that is not the file of the first cell.';

create or replace view staging.dependent_period as
select p.period_id, o.period_id as dependent_id
from warehouse.dim_period as p
join warehouse.dim_period as o
  on o.year = p.year and o.kind = 'month' and o.starts = p.ends + 1 and o.to_publication is null
where p.kind = 'month' and p.to_publication is null
union all
select p.period_id, o.period_id
from warehouse.dim_period as p
join warehouse.dim_period as o on o.prior_code = p.code and o.to_publication is null
where p.to_publication is null
union all
select p.period_id, n.period_id
from warehouse.dim_period as p
join warehouse.dim_period as o
  on o.year = p.year and o.kind <> 'month' and o.starts <= p.starts and o.ends >= p.ends
  and o.to_publication is null
join warehouse.dim_period as n
  on n.year in (o.year, o.year + 1) and (n.period_id = o.period_id or n.prior_code = o.code)
  and n.to_publication is null
where p.kind = 'month' and p.to_publication is null;
comment on view staging.dependent_period is 'Grain: one period and one whose figures are compared with those of it: the month after, the same period a year later, longer periods that it is a month of, and the same of these. Key: period_id, dependent_id.';
comment on column staging.dependent_period.period_id is 'The period.';
comment on column staging.dependent_period.dependent_id is 'The other one.';

create or replace procedure staging.empty_of(variadic tables regclass[])
language plpgsql
as $$
declare
  work regclass;
begin
  foreach work in array tables loop
    -- Files of a table are replaced in the time in which thousands of rows are deleted.
    if pg_relation_size(work) > 4000000 then
      execute format('truncate %s', work);
    else
      execute format('delete from %s', work);
    end if;
  end loop;
end $$;
comment on procedure staging.empty_of is
  'Empties work tables of a run before, each in the way that costs less.';

create or replace procedure staging.tell_planner_of_many(variadic tables regclass[])
language plpgsql
as $$
declare
  work regclass;
begin
  foreach work in array tables loop
    -- Of small ones, the planner expects enough without being told.
    if pg_relation_size(work) > 200000 then
      call ops.tell_planner(work);
    end if;
  end loop;
end $$;
comment on procedure staging.tell_planner_of_many is
  'Gathers statistics of work tables that have been filled with many rows.';
