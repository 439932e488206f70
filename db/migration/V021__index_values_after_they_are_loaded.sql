-- The index of a year's values is built when the first of them have been loaded: of millions that takes
-- half the time that adding them one by one does. Each partition therefore has its own; the parent
-- would give an empty one its index at once.

drop index warehouse.one_open_version_of_a_value;
drop index warehouse.values_opened_by;

create function warehouse.index_values_of(year integer)
returns void
language plpgsql
as $$
declare
  part text := 'fct_commune_value_' || year;
begin
  if to_regclass('warehouse.one_open_version_of_a_value_' || year) is not null then
    return;
  end if;
  -- Communes before indicators: submissions come in commune by commune, and what a run touches of a
  -- commune stands together. It finds every version of a figure, and lets none have two that are true.
  execute format(
    'create unique index %I on warehouse.%I'
    ' (period_id, commune_id, indicator_id, to_publication, year) nulls not distinct',
    'one_open_version_of_a_value_' || year, part);
  execute format(
    'create index %I on warehouse.%I'
    ' using brin (from_publication) with (pages_per_range = 32)',
    'values_opened_by_' || year, part);
end $$;
comment on function warehouse.index_values_of is
  'Gives the values of a year their indexes, unless they have them.';

select warehouse.index_values_of(o.year) from warehouse.opened_year as o;

-- Work tables are filled with millions of rows and looked at once: few of them tell enough, as of facts.
select warehouse.sample_few_of(i.inhrelid::regclass)
from pg_inherits as i
where i.inhparent in (
  'staging.desired_value'::regclass, 'staging.total_change'::regclass,
  'staging.desired_total'::regclass);
