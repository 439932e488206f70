-- What changed between two publications in the totals of an area, and what made it change.

create or replace function warehouse.total_changes_of(
  from_publication integer, to_publication integer, area_id integer
)
returns table (
  period_id integer, indicator_id integer,
  actual_before numeric, actual_after numeric, cumulative_before numeric, cumulative_after numeric,
  status_before text, status_after text, reported_before integer, reported_after integer,
  is_there_before boolean, is_there_after boolean, is_targeted boolean
)
language plpgsql stable strict parallel safe
rows 100 cost 30000
-- Planned once a session: planning takes as long as a quarter of the answer.
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  periods integer[];
  asked record;
begin
  -- Only what has a version that begins or ends in between can have changed; longer periods with their
  -- months.
  periods := array(
    select t.period_id
    from warehouse.opened_year as y
    join warehouse.dim_period as p on p.year = y.year
    join warehouse.fct_area_total as t
      on t.year = y.year and t.period_id = p.period_id and t.area_id = $3
    where (t.from_publication > $1 and t.from_publication <= $2)
      or (t.to_publication > $1 and t.to_publication <= $2)
    union
    select w.period_id
    from warehouse.opened_year as y
    join warehouse.dim_period as p on p.year = y.year
    join warehouse.fct_area_rollup as w on w.period_id = p.period_id and w.area_id = $3
    where (w.from_publication > $1 and w.from_publication <= $2)
      or (w.to_publication > $1 and w.to_publication <= $2));
  periods := periods || array(
    select q.period_id
    from warehouse.opened_year as y
    join warehouse.period_at($2) as q on q.year = y.year and q.kind <> 'month'
    cross join lateral warehouse.months_of($2, q.period_id) as m
    where m.month_ids && periods and q.period_id <> all (periods));
  -- A target that was assigned or adjusted changes what is reached of it in every period of its year.
  periods := periods || array(
    select q.period_id
    from warehouse.dim_area as a
    join warehouse.dim_target as g on g.place_code = a.code
    join warehouse.opened_year as y on y.year = g.year
    join warehouse.period_at($2) as q on q.year = y.year
    where a.area_id = $3
      and a.from_publication <= $2 and (a.to_publication is null or a.to_publication > $2)
      and ((g.from_publication > $1 and g.from_publication <= $2)
        or (g.to_publication > $1 and g.to_publication <= $2)));
  -- One period after the other, so that tables of other years are not even opened; also those that the
  -- reference data no longer have, for their totals went with them.
  for asked in
    select distinct p.period_id, p.year
    from warehouse.dim_period as p
    where p.period_id = any (periods)
  loop
    return query
    with before as materialized (
      select t.*
      from warehouse.area_total_at($1) as t
      where t.area_id = $3 and t.period_id = asked.period_id and t.year = asked.year
    ),
    after as materialized (
      select t.*
      from warehouse.area_total_at($2) as t
      where t.area_id = $3 and t.period_id = asked.period_id and t.year = asked.year
    )
    select
      period_id, indicator_id, b.actual, a.actual, b.cumulative, a.cumulative,
      b.obs_status, a.obs_status, b.communes_reported, a.communes_reported,
      b.area_id is not null, a.area_id is not null, coalesce(g.is_targeted, false)
    from before as b
    full join after as a using (period_id, indicator_id)
    cross join lateral (
      select exists (
        select
        from warehouse.dim_target as g
        where g.year = coalesce(a.year, b.year) and g.place_code = coalesce(a.area, b.area)
          and g.indicator_code = coalesce(a.indicator, b.indicator)
          and ((g.from_publication > $1 and g.from_publication <= $2)
            or (g.to_publication > $1 and g.to_publication <= $2))) as is_targeted
    ) as g
    where g.is_targeted
      or ((b.actual, b.cumulative, b.obs_status, b.communes_reported, b.communes_expected,
          b.values_held, b.area_id is null)
        is distinct from
          (a.actual, a.cumulative, a.obs_status, a.communes_reported, a.communes_expected,
           a.values_held, a.area_id is null)
        -- That nothing came of what a form requires is no total that changed.
        and not ((b.area_id is null or a.area_id is null)
          and coalesce(b.actual, b.cumulative, a.actual, a.cumulative) is null
          and coalesce(b.communes_reported, a.communes_reported) = 0
          and coalesce(b.values_held, a.values_held) = 0));
  end loop;
end
$$;
comment on function warehouse.total_changes_of is
  'Totals of an area that are others in one publication than in another, exact, and those of which a target is another (is_targeted).';

create or replace function warehouse.explained_changes_of(
  from_publication integer, to_publication integer, area_id integer
)
returns table (
  period_id integer, indicator_id integer,
  actual_before numeric, actual_after numeric, cumulative_before numeric, cumulative_after numeric,
  status_before text, status_after text, reported_before integer, reported_after integer,
  file_ids integer[], file_ids_before integer[], communes text[], periods text[], indicators text[],
  reference_changes text[]
)
language plpgsql stable strict parallel safe
rows 100 cost 100000
as $$
#variable_conflict use_column
declare
  -- Of areas below and their communes the planner expects a nation's; of arrays a handful.
  area_codes text[];
  commune_ids integer[];
begin
  with recursive below as (
    select a.code
    from warehouse.dim_area as a
    where a.area_id = $3
    union
    select a.code
    from below as b
    join warehouse.dim_area as a on a.parent_code = b.code
  )
  select array_agg(b.code) into area_codes from below as b;
  commune_ids := array(
    select distinct c.commune_id
    from warehouse.dim_commune as c
    where c.area_code = any (area_codes)
      and c.from_publication <= $2 and (c.to_publication is null or c.to_publication > $1));
  return query
  with recursive total as materialized (
    select t.* from warehouse.total_changes_of($1, $2, $3) as t
  ),
  -- A longer period changes with its months, an indicator with what it is worked out from, be that worked
  -- out itself.
  piece as materialized (
    select d.period_id, unnest(array[d.period_id] || m.month_ids) as piece_id
    from (select distinct t.period_id from total as t) as d
    cross join lateral warehouse.months_of($2, d.period_id) as m
  ),
  -- Values of a month in which no total of the area changed explain nothing.
  changed_piece as materialized (
    select q.period_id, q.year, q.code
    from (select distinct s.piece_id from piece as s) as s
    join warehouse.period_at($2) as q on q.period_id = s.piece_id
    where q.kind <> 'month'
      or exists (
        select from warehouse.fct_area_total as t
        where t.year = q.year and t.period_id = q.period_id and t.area_id = $3
          and ((t.from_publication > $1 and t.from_publication <= $2)
            or (t.to_publication > $1 and t.to_publication <= $2)))
  ),
  definition as materialized (
    select i.indicator_id, i.code, i.numerator_code, i.denominator_code
    from warehouse.dim_indicator as i
    where i.from_publication <= $2 and (i.to_publication is null or i.to_publication > $1)
  ),
  part as (
    select d.indicator_id, d.indicator_id as component_id
    from definition as d
    union
    -- Ratios and means, those that communes state too.
    select d.indicator_id, o.indicator_id
    from definition as d
    cross join lateral (values (d.numerator_code), (d.denominator_code)) as n (code)
    join definition as o on o.code = n.code
    union
    select p.indicator_id, c.component_id
    from part as p
    join warehouse.dim_component as c
      on c.indicator_id = p.component_id
      and c.from_publication <= $2 and (c.to_publication is null or c.to_publication > $1)
  ),
  value as materialized (
    select q.period_id, q.code as period, c.commune_id, v.indicator_id, v.file_id,
      v.from_publication > $1 as is_new
    from changed_piece as q
    cross join unnest(commune_ids) as c (commune_id)
    -- By the index of a commune's period: what a publication changed is most of a nation's values.
    cross join lateral (
      select f.indicator_id, f.file_id, f.from_publication
      from warehouse.fct_commune_value as f
      where f.year = q.year and f.period_id = q.period_id and f.commune_id = c.commune_id
        and f.origin = 's'
        and ((f.from_publication > $1 and f.from_publication <= $2
            and (f.to_publication is null or f.to_publication > $2))
          or (f.from_publication <= $1 and f.to_publication > $1 and f.to_publication <= $2))
      offset 0
    ) as v
  ),
  told_file as materialized (
    select distinct c.indicator_id as total_id, v.period_id, v.file_id, v.is_new
    from (select distinct o.period_id, o.indicator_id, o.file_id, o.is_new from value as o) as v
    join part as c on c.component_id = v.indicator_id
  ),
  file_cause as (
    select
      t.period_id, t.indicator_id,
      array_agg(distinct v.file_id) filter (where v.is_new) as file_ids,
      array_agg(distinct v.file_id) filter (where not v.is_new) as file_ids_before
    from total as t
    join piece as s on s.period_id = t.period_id
    join told_file as v on v.period_id = s.piece_id and v.total_id = t.indicator_id
    group by t.period_id, t.indicator_id
  ),
  -- Whose values these are is asked for only of those about whom administrators did something: of all
  -- communes, it would take longer than all else together.
  acted_on as materialized (
    select distinct a.commune, c.commune_id
    from mart.action as a
    join warehouse.dim_commune as c on c.code = a.commune
    where a.publication > $1 and a.publication <= $2
  ),
  told_place as materialized (
    select distinct
      c.indicator_id as total_id, v.period_id, a.commune, v.period, i.code as indicator
    from acted_on as a
    join value as v on v.commune_id = a.commune_id
    join part as c on c.component_id = v.indicator_id
    join warehouse.indicator_at($2) as i on i.indicator_id = v.indicator_id
  ),
  place_cause as (
    select
      t.period_id, t.indicator_id,
      array_agg(distinct v.commune) as communes, array_agg(distinct v.period) as periods,
      array_agg(distinct v.indicator) as indicators
    from total as t
    join piece as s on s.period_id = t.period_id
    join told_place as v on v.period_id = s.piece_id and v.total_id = t.indicator_id
    group by t.period_id, t.indicator_id
  ),
  -- What changed in between of the reference data, and which totals it governs; null: all.
  version as materialized (
    select 'indicator ' || i.code as what, cast(null as integer) as period_id, c.indicator_id
    from warehouse.dim_indicator as i
    join part as c on i.indicator_id in (c.component_id, c.indicator_id)
    where (i.from_publication > $1 and i.from_publication <= $2)
      or (i.to_publication > $1 and i.to_publication <= $2)
    union
    select 'period ' || p.code, s.period_id, null
    from piece as s
    join warehouse.dim_period as p on p.period_id = s.piece_id
    where (p.from_publication > $1 and p.from_publication <= $2)
      or (p.to_publication > $1 and p.to_publication <= $2)
    union
    select 'commune ' || c.code || ' of ' || c.valid_from, null, null
    from warehouse.dim_commune as c
    where c.area_code = any (area_codes)
      and ((c.from_publication > $1 and c.from_publication <= $2)
        or (c.to_publication > $1 and c.to_publication <= $2))
    union
    select 'area ' || a.code, null, null
    from warehouse.dim_area as a
    where a.code = any (area_codes)
      and ((a.from_publication > $1 and a.from_publication <= $2)
        or (a.to_publication > $1 and a.to_publication <= $2))
    union
    select 'target of ' || g.authority || ' of ' || g.assigned_on, p.period_id, i.indicator_id
    from warehouse.dim_target as g
    join warehouse.dim_area as a on a.area_id = $3 and a.code = g.place_code
    join warehouse.dim_indicator as i on i.code = g.indicator_code
    join warehouse.dim_period as p on p.year = g.year
    where (g.from_publication > $1 and g.from_publication <= $2)
      or (g.to_publication > $1 and g.to_publication <= $2)
  )
  select
    t.period_id, t.indicator_id, t.actual_before, t.actual_after, t.cumulative_before,
    t.cumulative_after, t.status_before, t.status_after, t.reported_before, t.reported_after,
    coalesce(f.file_ids, '{}'), coalesce(f.file_ids_before, '{}'), coalesce(c.communes, '{}'),
    coalesce(c.periods, '{}'), coalesce(c.indicators, '{}'),
    array(
      select distinct v.what
      from version as v
      where (v.period_id is null or v.period_id = t.period_id)
        and (v.indicator_id is null or v.indicator_id = t.indicator_id)
      order by v.what)
  from total as t
  left join file_cause as f on f.period_id = t.period_id and f.indicator_id = t.indicator_id
  left join place_cause as c on c.period_id = t.period_id and c.indicator_id = t.indicator_id;
end
$$;
comment on function warehouse.explained_changes_of is
  'Totals of an area that changed between two publications, exact, with what made them change: files of values of communes below that came, files of those that went, whose and what these are where administrators acted on the commune in between, and reference data that govern the total.';
