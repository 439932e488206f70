-- Versions of the warehouse that are true at one publication.
-- Plain SQL, so that the planner opens each function up where it is called and can use every index.
-- Figures come in two halves, open and closed, because each half has an index of its own; they carry
-- what is asked of their period and indicator, so that a filter on a code reaches the indexes of both.

create or replace function warehouse.target_at(publication integer)
returns setof warehouse.dim_target
language sql stable parallel safe
as $$
  select t.*
  from warehouse.dim_target as t
  where t.from_publication <= (select p.publication from warehouse.publication as p where p.publication = $1)
    and (t.to_publication is null or t.to_publication > $1)
$$;
comment on function warehouse.target_at is
  'Assigned targets, adjusted ones too, as of a publication; none if there is no such publication.';

create or replace function warehouse.area_at(publication integer)
returns setof warehouse.dim_area
language sql stable parallel safe
as $$
  select d.*
  from warehouse.dim_area as d
  where d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
$$;
comment on function warehouse.area_at is 'Areas as of a publication.';

create or replace function warehouse.commune_at(publication integer)
returns setof warehouse.dim_commune
language sql stable parallel safe
as $$
  select d.*
  from warehouse.dim_commune as d
  where d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
$$;
comment on function warehouse.commune_at is 'Communes, those that no longer exist too, as of a publication.';

create or replace function warehouse.indicator_at(publication integer)
returns setof warehouse.dim_indicator
language sql stable parallel safe
as $$
  select d.*
  from warehouse.dim_indicator as d
  where d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
$$;
comment on function warehouse.indicator_at is 'Indicators as of a publication.';

create or replace function warehouse.period_at(publication integer)
returns setof warehouse.dim_period
language sql stable parallel safe
as $$
  select d.*
  from warehouse.dim_period as d
  where d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
$$;
comment on function warehouse.period_at is 'Periods as of a publication.';

create or replace function warehouse.commune_value_at(publication integer)
returns table (
  period text, year integer, prior_code text,
  indicator text, uom text, aggregation text, direction text, decimals integer,
  period_id integer, indicator_id integer, commune_id integer,
  file_id integer, line_no integer, origin "char", is_reported boolean, is_held boolean,
  is_derived boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric,
  stated_actual numeric, stated_cumulative numeric, stated_prior numeric
)
language sql stable parallel safe
as $$
  select
    p.code, p.year, p.prior_code,
    i.code, i.uom, i.aggregation, i.direction, i.decimals,
    v.period_id, v.indicator_id, v.commune_id,
    v.file_id, v.line_no, v.origin, v.is_reported, v.is_held, v.is_derived,
    v.actual, v.cumulative, v.prior, v.plan,
    v.stated_actual, v.stated_cumulative, v.stated_prior
  from warehouse.publication as n
  join warehouse.fct_commune_value as v
    on v.to_publication is null and v.from_publication <= n.publication
  join warehouse.period_at($1) as p on p.period_id = v.period_id
  join warehouse.indicator_at($1) as i on i.indicator_id = v.indicator_id
  where n.publication = $1
  union all
  select
    p.code, p.year, p.prior_code,
    i.code, i.uom, i.aggregation, i.direction, i.decimals,
    v.period_id, v.indicator_id, v.commune_id,
    v.file_id, v.line_no, v.origin, v.is_reported, v.is_held, v.is_derived,
    v.actual, v.cumulative, v.prior, v.plan,
    v.stated_actual, v.stated_cumulative, v.stated_prior
  from warehouse.publication as n
  join warehouse.fct_commune_value as v
    on v.to_publication > $1 and v.from_publication <= n.publication
  join warehouse.period_at($1) as p on p.period_id = v.period_id
  join warehouse.indicator_at($1) as i on i.indicator_id = v.indicator_id
  where n.publication = $1
$$;
comment on function warehouse.commune_value_at is
  'Values of communes, exact and with those held, that are true at a publication; none if there is no such publication.';

create or replace function warehouse.area_total_at(publication integer)
returns table (
  period text, year integer, ends date, prior_code text,
  indicator text, name_vi text, name_en text, uom text, aggregation text, direction text,
  decimals integer, period_id integer, indicator_id integer, area_id integer,
  actual numeric, cumulative numeric, claimed_prior numeric,
  communes_expected integer, communes_reported integer, values_held integer, is_derived boolean
)
language sql stable parallel safe
as $$
  select
    p.code, p.year, p.ends, p.prior_code,
    i.code, i.name_vi, i.name_en, i.uom, i.aggregation, i.direction,
    i.decimals, t.period_id, t.indicator_id, t.area_id,
    t.actual, t.cumulative, t.claimed_prior,
    t.communes_expected, t.communes_reported, t.values_held, t.is_derived
  from warehouse.publication as n
  join warehouse.fct_area_total as t
    on t.to_publication is null and t.from_publication <= n.publication
  join warehouse.period_at($1) as p on p.period_id = t.period_id
  join warehouse.indicator_at($1) as i on i.indicator_id = t.indicator_id
  where n.publication = $1
  union all
  select
    p.code, p.year, p.ends, p.prior_code,
    i.code, i.name_vi, i.name_en, i.uom, i.aggregation, i.direction,
    i.decimals, t.period_id, t.indicator_id, t.area_id,
    t.actual, t.cumulative, t.claimed_prior,
    t.communes_expected, t.communes_reported, t.values_held, t.is_derived
  from warehouse.publication as n
  join warehouse.fct_area_total as t
    on t.to_publication > $1 and t.from_publication <= n.publication
  join warehouse.period_at($1) as p on p.period_id = t.period_id
  join warehouse.indicator_at($1) as i on i.indicator_id = t.indicator_id
  where n.publication = $1
$$;
comment on function warehouse.area_total_at is
  'Totals of areas, exact, that are true at a publication; none if there is no such publication.';
