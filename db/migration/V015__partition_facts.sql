-- Facts are kept by year, so that neither a night's load nor its index grows with the years before.
-- What can be worked out from other values is kept no longer: longer periods of a commune that it
-- did not report itself. Their totals stay, with the sums that the next month's totals are made from.

create index periods_of_a_year on warehouse.dim_period (year);
create index period_by_code on warehouse.dim_period (code);
create index commune_by_code on warehouse.dim_commune (code);
create index communes_of_an_area on warehouse.dim_commune (area_code);
create index indicator_by_code on warehouse.dim_indicator (code);

create table warehouse.dim_component (
  indicator_id     integer not null,
  component_id     integer not null,
  role             text not null check (role in ('self', 'part', 'numerator', 'denominator')),
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  primary key (indicator_id, component_id, role, from_publication)
);
comment on table warehouse.dim_component is 'Grain: one submitted indicator that an indicator is worked out from, through all levels, in one version. Key: indicator_id, component_id, role, from_publication. A submitted indicator is worked out from itself.';
comment on column warehouse.dim_component.indicator_id is 'The indicator that is worked out.';
comment on column warehouse.dim_component.component_id is 'A submitted indicator that it is worked out from.';
comment on column warehouse.dim_component.role is 'self (a submitted indicator), part of a total, numerator or denominator of a ratio.';
comment on column warehouse.dim_component.from_publication is 'First publication in which this holds.';
comment on column warehouse.dim_component.to_publication is 'First publication in which it no longer holds; null while it does.';

create function warehouse.components_at(publication integer)
returns table (indicator_id integer, component_id integer, role text)
language sql stable
as $$
  with recursive indicator as (
    select i.*
    from warehouse.dim_indicator as i
    where i.from_publication <= $1 and (i.to_publication is null or i.to_publication > $1)
  ),
  step as (
    select
      i.indicator_id,
      c.indicator_id as component_id,
      c.source,
      case
        when i.aggregation <> 'ratio' then 'part'
        when c.code = i.numerator_code then 'numerator'
        else 'denominator'
      end as role
    from indicator as i
    join indicator as c on case
      when i.aggregation = 'ratio' then c.code in (i.numerator_code, i.denominator_code)
      else c.parent_code = i.code
    end
    where i.source = 'computed'
  ),
  reached as (
    select s.indicator_id, s.component_id, s.source, s.role
    from step as s
    union
    select r.indicator_id, s.component_id, s.source, r.role
    from reached as r
    join step as s on s.indicator_id = r.component_id
  )
  select r.indicator_id, r.component_id, r.role
  from reached as r
  where r.source = 'submitted'
  union all
  select i.indicator_id, i.indicator_id, 'self'
  from indicator as i
  where i.source = 'submitted'
$$;
comment on function warehouse.components_at is
  'What each indicator is worked out from in the end, by the definitions of a publication; warehouse.dim_component keeps it.';

-- Of each publication in which an indicator was defined anew, so that the past can be worked out too.
insert into warehouse.dim_component (
  indicator_id, component_id, role, from_publication, to_publication
)
with changed as (
  select from_publication as publication from warehouse.dim_indicator
  union
  select to_publication from warehouse.dim_indicator where to_publication is not null
),
lasting as (
  select publication, lead(publication) over (order by publication) as next_publication
  from changed
)
select c.indicator_id, c.component_id, c.role, l.publication, l.next_publication
from lasting as l
cross join lateral warehouse.components_at(l.publication) as c;

create table warehouse.dim_rollup (
  indicator_id     integer not null,
  rule             text not null check (rule in ('sum', 'last', 'each')),
  weight_id        integer,
  is_mean          boolean not null,
  has_parts        boolean not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  primary key (indicator_id, from_publication)
);
comment on table warehouse.dim_rollup is 'Grain: how an indicator''s totals of longer periods come from those of months, in one version. Key: indicator_id, from_publication.';
comment on column warehouse.dim_rollup.indicator_id is 'The indicator.';
comment on column warehouse.dim_rollup.rule is 'sum: months are added up; last: the last month counts; each: values are worked out commune by commune.';
comment on column warehouse.dim_rollup.weight_id is 'Of a mean: the indicator that weighs it.';
comment on column warehouse.dim_rollup.is_mean is 'Whether it is a mean.';
comment on column warehouse.dim_rollup.has_parts is 'Whether it is the sum of other indicators.';
comment on column warehouse.dim_rollup.from_publication is 'First publication in which it is true.';
comment on column warehouse.dim_rollup.to_publication is 'First publication in which it is no longer true; null while it is.';

create table warehouse.fct_area_rollup (
  period_id        integer not null,
  area_id          integer not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  year             smallint not null,
  month_ids        integer[] not null,
  has_all_months   boolean not null,
  has_last_month   boolean not null,
  flow_expected    integer check (flow_expected > 0),
  stock_expected   integer check (stock_expected > 0),
  primary key (period_id, area_id, from_publication)
);
create unique index one_open_version_of_a_rollup
  on warehouse.fct_area_rollup (period_id, area_id)
  where to_publication is null;
create index closed_version_of_a_rollup on warehouse.fct_area_rollup (to_publication)
  where to_publication is not null;
comment on table warehouse.fct_area_rollup is 'Grain: one area and longer period whose totals are those of its months, in one version. Key: period_id, area_id, from_publication. All communes below cover the same in the same months, so that its totals are worked out when asked for; only indicators whose rule is each have totals of their own.';
comment on column warehouse.fct_area_rollup.period_id is 'The longer period.';
comment on column warehouse.fct_area_rollup.area_id is 'The area.';
comment on column warehouse.fct_area_rollup.from_publication is 'First publication in which it is true.';
comment on column warehouse.fct_area_rollup.to_publication is 'First publication in which it is no longer true; null while it is.';
comment on column warehouse.fct_area_rollup.year is 'The year of the period.';
comment on column warehouse.fct_area_rollup.month_ids is 'The months that the communes cover, in their order.';
comment on column warehouse.fct_area_rollup.has_all_months is 'Whether these are all months that the period has until its cut-off.';
comment on column warehouse.fct_area_rollup.has_last_month is 'Whether the last of them is among these.';
comment on column warehouse.fct_area_rollup.flow_expected is 'Communes that had to report a flow; null where none had to.';
comment on column warehouse.fct_area_rollup.stock_expected is 'Communes that had to report a stock; null where none had to.';

create table warehouse.fct_coverage (
  period_id        integer not null,
  commune_id       integer not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  value_count      integer not null check (value_count > 0),
  fingerprint      numeric not null,
  primary key (period_id, commune_id, from_publication)
);
create unique index one_open_version_of_a_coverage
  on warehouse.fct_coverage (period_id, commune_id)
  where to_publication is null;
create index periods_that_a_commune_covers on warehouse.fct_coverage (commune_id, period_id);
create index closed_version_of_a_coverage on warehouse.fct_coverage (to_publication)
  where to_publication is not null;
comment on table warehouse.fct_coverage is 'Grain: one commune and period of which there are values, in one version. Key: period_id, commune_id, from_publication. Communes that cover the same of each month can be added up together.';
comment on column warehouse.fct_coverage.period_id is 'The period.';
comment on column warehouse.fct_coverage.commune_id is 'The commune.';
comment on column warehouse.fct_coverage.from_publication is 'First publication in which this holds.';
comment on column warehouse.fct_coverage.to_publication is 'First publication in which it no longer holds; null while it does.';
comment on column warehouse.fct_coverage.value_count is 'How many values there are, those held too.';
comment on column warehouse.fct_coverage.fingerprint is 'The same where the same indicators are covered in the same way: with a value of the period, since the year''s start, of last year, reported, held.';


create function warehouse.way_of_covering(
  indicator_id integer, is_reported boolean, is_held boolean,
  actual numeric, cumulative numeric, prior numeric
)
returns bigint
language sql immutable parallel safe
as $$
  select cast($1 as bigint) * 32
    + case when $2 then 16 else 0 end
    + case when $3 then 8 else 0 end
    + case when $4 is null then 0 else 4 end
    + case when $5 is null then 0 else 2 end
    + case when $6 is null then 0 else 1 end
$$;
comment on function warehouse.way_of_covering is
  'One number for how a commune covers an indicator: reported, held, with a value of the period, since the year''s start, of last year.';

alter table warehouse.fct_commune_value rename to commune_value_before;
alter table warehouse.fct_area_total rename to area_total_before;

create table warehouse.fct_commune_value (
  period_id         integer not null,
  indicator_id      integer not null,
  commune_id        integer not null,
  from_publication  integer not null,
  to_publication    integer check (to_publication > from_publication),
  file_id           integer,
  line_no           integer,
  year              smallint not null,
  origin            "char" not null check (origin in ('s', 'c')),
  is_reported       boolean not null,
  is_held           boolean not null,
  actual            numeric,
  cumulative        numeric,
  prior             numeric,
  plan              numeric,
  stated_actual     numeric,
  stated_cumulative numeric,
  stated_prior      numeric
) partition by list (year);
comment on table warehouse.fct_commune_value is 'Grain: one indicator of one commune and period in one version. Key: period_id, indicator_id, commune_id, from_publication. By year of the period. Values that are worked out from shorter periods are not here: warehouse.commune_value_at has them too.';
comment on column warehouse.fct_commune_value.period_id is 'The period.';
comment on column warehouse.fct_commune_value.indicator_id is 'The indicator.';
comment on column warehouse.fct_commune_value.commune_id is 'The commune.';
comment on column warehouse.fct_commune_value.from_publication is 'First publication in which this value holds.';
comment on column warehouse.fct_commune_value.to_publication is 'First publication in which it no longer holds; null while it does.';
comment on column warehouse.fct_commune_value.file_id is 'File that states it; null where nothing was submitted.';
comment on column warehouse.fct_commune_value.line_no is 'Line of that file.';
comment on column warehouse.fct_commune_value.year is 'The year of the period.';
comment on column warehouse.fct_commune_value.origin is 's submitted, c computed from other indicators of the same period.';
comment on column warehouse.fct_commune_value.is_reported is 'Whether the commune counts as having reported: a value or "nothing to report", and not held; computed: all that it is made of.';
comment on column warehouse.fct_commune_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column warehouse.fct_commune_value.actual is 'Value of the period, in the indicator''s unit; null when there is none.';
comment on column warehouse.fct_commune_value.cumulative is 'Value from the start of the year to the period''s end.';
comment on column warehouse.fct_commune_value.prior is 'Same period last year, as the commune claims or as computed from its claims.';
comment on column warehouse.fct_commune_value.plan is 'Plan, as the commune''s file states it.';
comment on column warehouse.fct_commune_value.stated_actual is 'What the file states for a computed indicator; it is only checked.';
comment on column warehouse.fct_commune_value.stated_cumulative is 'What the file states as cumulative for a computed indicator; it is only checked.';
comment on column warehouse.fct_commune_value.stated_prior is 'What the file states as last year for a computed indicator; it is only checked.';

create table warehouse.fct_area_total (
  area_id            integer not null,
  period_id          integer not null,
  indicator_id       integer not null,
  from_publication   integer not null,
  to_publication     integer check (to_publication > from_publication),
  communes_expected  integer not null check (communes_expected >= 0),
  communes_reported  integer not null check (communes_reported between 0 and communes_expected),
  value_count        integer not null check (value_count >= 0),
  values_held        integer not null check (values_held >= 0),
  values_derived     integer not null check (values_derived >= 0),
  components_held    integer not null default 0 check (components_held >= 0),
  components_derived integer not null default 0 check (components_derived >= 0),
  with_actual        integer not null check (with_actual >= 0),
  with_cumulative    integer not null check (with_cumulative >= 0),
  with_both          integer not null check (with_both >= 0),
  with_prior         integer not null check (with_prior >= 0),
  year               smallint not null,
  actual             numeric,
  cumulative         numeric,
  claimed_prior      numeric,
  actual_beside      numeric,
  cumulative_sum     numeric,
  prior_beside       numeric,
  dividend           numeric,
  divisor            numeric,
  prior_dividend     numeric,
  prior_divisor      numeric
) partition by list (year);
comment on table warehouse.fct_area_total is 'Grain: one indicator of one area and period in one version. Key: area_id, period_id, indicator_id, from_publication. By year of the period. Beside the total stand the sums from which totals of longer periods and of larger areas are made.';
comment on column warehouse.fct_area_total.area_id is 'The area.';
comment on column warehouse.fct_area_total.period_id is 'The period.';
comment on column warehouse.fct_area_total.indicator_id is 'The indicator.';
comment on column warehouse.fct_area_total.from_publication is 'First publication in which this total holds.';
comment on column warehouse.fct_area_total.to_publication is 'First publication in which it no longer holds; null while it does.';
comment on column warehouse.fct_area_total.communes_expected is 'Communes that had to report.';
comment on column warehouse.fct_area_total.communes_reported is 'Expected communes that did.';
comment on column warehouse.fct_area_total.value_count is 'Values of communes, those held and those without a number too.';
comment on column warehouse.fct_area_total.values_held is 'Values kept out by a finding.';
comment on column warehouse.fct_area_total.values_derived is 'Values rolled up from months.';
comment on column warehouse.fct_area_total.components_held is 'Of a ratio: values of its numerator and denominator that are kept out.';
comment on column warehouse.fct_area_total.components_derived is 'Of a ratio: values of its numerator and denominator that were rolled up.';
comment on column warehouse.fct_area_total.with_actual is 'Values with an actual that is not held.';
comment on column warehouse.fct_area_total.with_cumulative is 'Values with a cumulative that is not held.';
comment on column warehouse.fct_area_total.with_both is 'Values with both.';
comment on column warehouse.fct_area_total.with_prior is 'Values with a figure of last year that is not held.';
comment on column warehouse.fct_area_total.year is 'The year of the period.';
comment on column warehouse.fct_area_total.actual is 'Value of the period over all communes below, exact, in the indicator''s unit.';
comment on column warehouse.fct_area_total.cumulative is 'Value from the start of the year to the period''s end.';
comment on column warehouse.fct_area_total.claimed_prior is 'Same period last year, from what the communes claim.';
comment on column warehouse.fct_area_total.actual_beside is 'Sum of the actuals of communes that give a cumulative too; null for none.';
comment on column warehouse.fct_area_total.cumulative_sum is 'Sum of the cumulatives there are, also where not all communes give one; null for none.';
comment on column warehouse.fct_area_total.prior_beside is 'Sum of last year''s figures of communes that give a cumulative; null for none.';
comment on column warehouse.fct_area_total.dividend is 'Of a mean: sum of value × weight; null for none.';
comment on column warehouse.fct_area_total.divisor is 'Of a mean: sum of the weights of communes with a value; null for none.';
comment on column warehouse.fct_area_total.prior_dividend is 'Of a mean: sum of last year''s value × weight; null for none.';
comment on column warehouse.fct_area_total.prior_divisor is 'Of a mean: sum of last year''s weights; null for none.';

create table warehouse.opened_year (
  year smallint primary key
);
comment on table warehouse.opened_year is 'Grain: one year of which the facts have a partition. Key: year.';
comment on column warehouse.opened_year.year is 'The year.';

-- Figures are never asked for by what they are, and of millions of facts a tenth of the usual sample
-- tells as much.
create function warehouse.sample_few_of(facts regclass)
returns void
language plpgsql
as $$
declare
  of_column record;
begin
  for of_column in
    select a.attname as name, a.atttypid = 'numeric'::regtype as is_figure
    from pg_attribute as a
    where a.attrelid = facts and a.attnum > 0 and not a.attisdropped
  loop
    execute format(
      'alter table %s alter column %I set statistics %s', facts, of_column.name,
      case when of_column.is_figure then 0 else 20 end);
  end loop;
end $$;
comment on function warehouse.sample_few_of is
  'Lets statistics of facts be gathered from few of them.';

select
  warehouse.sample_few_of('warehouse.fct_commune_value'),
  warehouse.sample_few_of('warehouse.fct_area_total');

-- Attached rather than created in place: that waits for no reader of the facts.
create function warehouse.open_year(year integer)
returns void
language plpgsql
as $$
declare
  parent regclass;
  child text;
  grain text;
begin
  if exists (select from warehouse.opened_year as o where o.year = open_year.year) then
    return;
  end if;
  lock table warehouse.opened_year in share row exclusive mode;
  if exists (select from warehouse.opened_year as o where o.year = open_year.year) then
    return;
  end if;
  foreach parent in array array['warehouse.fct_commune_value', 'warehouse.fct_area_total']::regclass[]
  loop
    child := (select relname from pg_class where oid = parent) || '_' || open_year.year;
    continue when to_regclass(format('warehouse.%I', child)) is not null;
    grain := obj_description(parent, 'pg_class');
    execute format('create table warehouse.%I (like %s including all)', child, parent);
    perform warehouse.sample_few_of(to_regclass(format('warehouse.%I', child)));
    execute format(
      'alter table %s attach partition warehouse.%I for values in (%s)', parent, child, open_year.year);
    execute format(
      'comment on table warehouse.%I is %L', child, grain || ' The part of ' || open_year.year || '.');
    if exists (select from pg_roles where rolname = 'tonghop_analyst')
      and has_table_privilege('tonghop_analyst', parent, 'select')
    then
      execute format('grant select on warehouse.%I to tonghop_analyst', child);
    end if;
  end loop;
  insert into warehouse.opened_year values (open_year.year);
end $$;
comment on function warehouse.open_year is
  'Gives the facts of a year their partitions, unless they have them.';

create function warehouse.tell_planner_of(facts regclass, year integer, rows_changed bigint)
returns void
language plpgsql
as $$
declare
  part record;
begin
  for part in
    select i.inhrelid::regclass as name, i.inhparent::regclass as parent, c.reltuples
    from pg_inherits as i
    join pg_class as c on c.oid = i.inhrelid
    where i.inhparent = facts
      and c.relname = (
        select p.relname || '_' || tell_planner_of.year
        from pg_class as p
        where p.oid = i.inhparent)
  loop
    continue when part.reltuples >= 0 and rows_changed * 50 < part.reltuples;
    execute format('analyze %s', part.name);
    perform brin_summarize_new_values(x.indexrelid)
    from pg_index as x
    join pg_class as n on n.oid = x.indexrelid
    join pg_am as m on m.oid = n.relam
    where x.indrelid = part.name and m.amname = 'brin';
    if not exists (
        select
        from pg_stats as s
        where s.schemaname = 'warehouse' and s.inherited
          and s.tablename = (select p.relname from pg_class as p where p.oid = part.parent))
      or rows_changed * 5 > (
        select sum(greatest(c.reltuples, 0))
        from pg_inherits as i
        join pg_class as c on c.oid = i.inhrelid
        where i.inhparent = part.parent)
    then
      execute format('analyze %s', part.parent);
    end if;
  end loop;
end $$;
comment on function warehouse.tell_planner_of is
  'Gathers statistics of a year''s facts when a good part of them is new; a night on top of years costs none.';

select warehouse.open_year(p.year)
from (
  select distinct d.year
  from warehouse.area_total_before as t
  join warehouse.dim_period as d on d.period_id = t.period_id
  union
  select distinct d.year
  from warehouse.commune_value_before as v
  join warehouse.dim_period as d on d.period_id = v.period_id
) as p;
