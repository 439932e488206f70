-- History on the communes of another day: what became of a commune, and what it was made of.
-- A commune of which succession does not tell it stays as it is, so that nothing is lost.

create or replace function warehouse.exists_on(valid_from date, valid_to date, day date)
returns boolean
language sql immutable parallel safe
as $$
  select $1 <= $3 and ($2 is null or $2 >= $3)
$$;
comment on function warehouse.exists_on is 'Whether what is valid from one day to another, inclusive, exists on a day.';

create or replace function warehouse.succession_at(publication integer)
returns table (
  from_id integer, to_id integer, share numeric, begins_with_it boolean, effective date,
  dimension text
)
language sql stable parallel safe
as $$
  select o.commune_id, n.commune_id, s.share, n.valid_from = s.effective, s.effective,
    (
      select min(u.dimension)
      from warehouse.dim_unit as u
      where u.dimension = s.basis
        and u.from_publication <= $1 and (u.to_publication is null or u.to_publication > $1)
    )
  from warehouse.dim_succession as s
  cross join lateral warehouse.commune_at($1) as o
  cross join lateral warehouse.commune_at($1) as n
  where s.from_publication <= $1 and (s.to_publication is null or s.to_publication > $1)
    -- One that nothing happened to goes on, even where others went to it.
    and o.code = s.from_code and o.valid_to = s.effective - 1
    and n.code = s.to_code and warehouse.exists_on(n.valid_from, n.valid_to, s.effective)
$$;
comment on function warehouse.succession_at is
  'What went from a commune that ended to another, as of a publication; whether that one begins with it; and for indicators of which dimension the share holds, null for all that have none of their own.';

create or replace function warehouse.part_of(
  value numeric, share numeric, is_main boolean, all_shares numeric[], decimals integer
)
returns numeric
language sql immutable parallel safe
as $$
  select case
    when cardinality($4) = 1 then $1
    when not $3 then round($1 * $2, greatest(scale($1), $5))
    else $1 - (
      select sum(round($1 * o.share, greatest(scale($1), $5)))
      from unnest($4) with ordinality as o (share, place)
      where o.place <> array_position($4, $2))
  end
$$;
comment on function warehouse.part_of is
  'A share of a value, with as many decimals as the value or its indicator; what rounding leaves goes to the commune with the greatest share, of equal ones to the one with the first code. The parts of a value add up to it to the last digit.';

-- What a version before this one returned had other columns.
drop function if exists warehouse.step_onto(integer, integer, boolean);

create or replace function warehouse.step_onto(publication integer, commune_id integer, is_forward boolean)
returns table (indicator_id integer, next_id integer, share numeric, decimals integer)
language plpgsql stable parallel safe
rows 300
-- Whoever asks may have switched it off.
set enable_nestloop = on
as $$
#variable_conflict use_column
declare
  givers integer[];
  indicators integer[];
  gave integer[];
  shares numeric[];
  several integer[];
  unknown integer[];
  known integer[] := '{}';
  known_in integer[] := '{}';
  found_now integer[];
  period record;
begin
  if $3 then
    return query
    with edge as materialized (
      select * from warehouse.succession_at($1) as s where s.from_id = $2
    )
    select i.indicator_id, e.to_id, e.share, 0
    from warehouse.indicator_at($1) as i
    left join warehouse.dim_unit as u
      on u.code = i.uom
      and u.from_publication <= $1 and (u.to_publication is null or u.to_publication > $1)
    join edge as e
      on e.dimension is not distinct from case
        when exists (select from edge as o where o.dimension = u.dimension) then u.dimension end;
    return;
  end if;

  with edge as materialized (
    select * from warehouse.succession_at($1) as s where s.to_id = $2 and s.begins_with_it
  ),
  own as materialized (
    select distinct e.from_id, o.dimension
    from edge as e
    join warehouse.succession_at($1) as o on o.from_id = e.from_id
  ),
  given as (
    select i.indicator_id, e.from_id, e.share, count(*) over (partition by i.indicator_id) as several
    from warehouse.indicator_at($1) as i
    left join warehouse.dim_unit as u
      on u.code = i.uom
      and u.from_publication <= $1 and (u.to_publication is null or u.to_publication > $1)
    cross join edge as e
    left join own as o on o.from_id = e.from_id and o.dimension = u.dimension
    where e.dimension is not distinct from o.dimension
  )
  select
    array_agg(g.indicator_id), array_agg(g.from_id), array_agg(g.share),
    array_agg(cast(g.several as integer)), array_agg(distinct g.from_id),
    array_agg(distinct g.indicator_id) filter (where g.several > 1)
  into indicators, gave, shares, several, givers, unknown
  from given as g;

  -- What a commune was made of is told by the last figures of its predecessors: of the newest period of
  -- which all that gave something of it have one. Where there is none, the shares that they gave tell.
  for period in
    select p.period_id, p.year
    from warehouse.commune_at($1) as c
    join warehouse.period_at($1) as p on p.cut_off < c.valid_from
    where c.commune_id = $2 and cardinality(givers) > 1
      and p.period_id in (
        select k.period_id
        from warehouse.fct_coverage as k
        where k.commune_id = any (givers)
          and k.from_publication <= $1 and (k.to_publication is null or k.to_publication > $1)
        group by k.period_id
        having count(*) > 1)
    order by p.cut_off desc, p.starts desc
  loop
    exit when unknown is null or unknown = '{}';
    found_now := array(
      select v.indicator_id
      from warehouse.fct_commune_value as v
      join unnest(indicators, gave, several) as g (indicator_id, from_id, several)
        on g.indicator_id = v.indicator_id and g.from_id = v.commune_id
      where v.year = period.year and v.period_id = period.period_id
        and v.commune_id = any (givers) and v.indicator_id = any (unknown)
        and v.from_publication <= $1 and (v.to_publication is null or v.to_publication > $1)
        and not v.is_held and coalesce(v.actual, v.cumulative) is not null
      group by v.indicator_id
      having count(*) = min(g.several) and min(coalesce(v.actual, v.cumulative)) >= 0
        and sum(coalesce(v.actual, v.cumulative)) > 0);
    known := known || found_now;
    known_in := known_in || array_fill(period.period_id, array[cardinality(found_now)]);
    unknown := array(select u.id from unnest(unknown) as u (id) where u.id <> all (found_now));
  end loop;

  return query
  with figure as materialized (
    select v.indicator_id, v.commune_id, coalesce(v.actual, v.cumulative) as value
    from (select distinct k.id from unnest(known_in) as k (id)) as d
    join warehouse.period_at($1) as p on p.period_id = d.id
    join warehouse.fct_commune_value as v
      on v.year = p.year and v.period_id = p.period_id and v.commune_id = any (givers)
      and v.from_publication <= $1 and (v.to_publication is null or v.to_publication > $1)
    join unnest(known, known_in) as k (indicator_id, period_id)
      on k.indicator_id = v.indicator_id and k.period_id = v.period_id
  ),
  measured as (
    select g.indicator_id, g.from_id, g.share * coalesce(f.value, 1) as size,
      coalesce(max(scale(f.value)) over (partition by g.indicator_id), 0) as decimals
    from unnest(indicators, gave, shares) as g (indicator_id, from_id, share)
    left join figure as f on f.indicator_id = g.indicator_id and f.commune_id = g.from_id
  ),
  weighed as (
    select
      m.indicator_id, m.from_id, m.decimals,
      -- With so many decimals before it divides, numeric divides to as many.
      round(round(m.size, 30) / nullif(sum(m.size) over (partition by m.indicator_id), 0), 30) as share,
      row_number() over (partition by m.indicator_id order by m.size desc, c.code, c.valid_from)
        as place
    from measured as m
    join warehouse.commune_at($1) as c on c.commune_id = m.from_id
  )
  -- What rounding leaves goes to the greatest.
  select
    w.indicator_id, w.from_id,
    case when w.place = 1
      then 1 - coalesce(sum(w.share) filter (where w.place > 1) over (partition by w.indicator_id), 0)
      else w.share
    end,
    w.decimals
  from weighed as w;
end
$$;
comment on function warehouse.step_onto is
  'What of a commune''s figures its successors hold (is_forward), or held its predecessors, by indicator, as of a publication; adds up to 1. What was divided by figures has as many decimals as they. No rows where nobody is told.';

create or replace function warehouse.shares_onto(publication integer, day date, commune_id integer)
returns table (indicator_id integer, target_id integer, share numeric)
language plpgsql stable parallel safe
rows 300
as $$
#variable_conflict use_column
declare
  beginning date;
  ending date;
begin
  select c.valid_from, c.valid_to into beginning, ending
  from warehouse.commune_at($1) as c
  where c.commune_id = $3;
  if not warehouse.exists_on(beginning, ending, $2) then
    return query
    with step as materialized (
      select s.* from warehouse.step_onto($1, $3, beginning <= $2) as s
    ),
    onwards as (
      select n.next_id, r.*
      from (select distinct s.next_id from step as s) as n
      cross join lateral warehouse.shares_onto($1, $2, n.next_id) as r
    )
    select s.indicator_id, o.target_id, sum(s.share * o.share)
    from step as s
    join onwards as o on o.next_id = s.next_id and o.indicator_id = s.indicator_id
    group by s.indicator_id, o.target_id;
    if found then
      return;
    end if;
  end if;
  return query
  select i.indicator_id, $3, 1.0 from warehouse.indicator_at($1) as i;
end
$$;
comment on function warehouse.shares_onto is
  'What of a commune''s figures each commune of a day holds, by indicator, along all that became of it or that it was made of, as of a publication; adds up to 1.';

create or replace function warehouse.kin_of(publication integer, commune_id integer)
returns integer[]
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    with recursive before as (
      select $2 as id
      union
      select s.from_id
      from before as b
      cross join lateral warehouse.succession_at($1) as s
      where s.to_id = b.id
    ),
    after as (
      select $2 as id
      union
      select s.to_id
      from after as a
      cross join lateral warehouse.succession_at($1) as s
      where s.from_id = a.id
    )
    select array_agg(k.id)
    from (select id from before union select id from after) as k
  );
end
$$;
comment on function warehouse.kin_of is
  'A commune with all that it was made of and all that became of it, as of a publication.';

create or replace function warehouse.restated_values_of(
  publication integer, day date, commune_id integer, period_id integer
)
returns table (
  indicator_id integer, actual numeric, cumulative numeric, is_derived boolean, is_estimated boolean,
  obs_status smallint
)
language plpgsql stable strict parallel safe
rows 100 cost 30000
-- It expects one row of each of these tables, and would hold each figure against each.
set enable_nestloop = off
as $$
#variable_conflict use_column
declare
  kin integer[];
begin
  kin := warehouse.kin_of($1, $3);
  if not warehouse.is_covered(
    $1, kin, array(select unnest(m.month_ids) from warehouse.months_of($1, $4) as m) || $4)
  then
    return;
  end if;
  return query
  with recursive commune as materialized (
    select c.commune_id, c.valid_from, coalesce(c.valid_to, 'infinity') as valid_to
    from warehouse.commune_at($1) as c
    where c.commune_id = any (kin)
  ),
  step as materialized (
    select
      c.commune_id, s.indicator_id, s.next_id, s.share, s.decimals,
      s.next_id = first_value(s.next_id) over (
        partition by c.commune_id, s.indicator_id
        order by s.share desc, n.code, n.valid_from) as is_main,
      array_agg(s.share) over (partition by c.commune_id, s.indicator_id) as all_shares
    from commune as c
    cross join lateral warehouse.step_onto($1, c.commune_id, c.valid_from <= $2) as s
    join warehouse.commune_at($1) as n on n.commune_id = s.next_id
    where $2 not between c.valid_from and c.valid_to
  ),
  source as (
    select $3 as id
    union
    select s.commune_id
    from source as r
    join step as s on s.next_id = r.id
  ),
  indicator as materialized (
    select i.*, n.indicator_id as numerator_id, d.indicator_id as denominator_id,
      d.behaviour = 'stock' as by_stock
    from warehouse.indicator_at($1) as i
    left join warehouse.indicator_at($1) as n on n.code = i.numerator_code
    left join warehouse.indicator_at($1) as d on d.code = i.denominator_code
  ),
  stated as materialized (
    select f.*
    from warehouse.figures_of(
      $1, $4, array(select r.id from source as r), array(select i.indicator_id from indicator as i)
    ) as f
  ),
  -- Change by change, each part is rounded before it is divided again, so that those of a territory
  -- that stays the same add up to the same before and after.
  passed as (
    select f.commune_id as source_id, f.commune_id as place_id, f.indicator_id, 1.0 as share,
      f.actual, f.cumulative
    from stated as f
    union all
    select p.source_id, s.next_id, p.indicator_id, p.share * s.share,
      warehouse.part_of(
        p.actual, s.share, s.is_main, s.all_shares, greatest(i.decimals, s.decimals)),
      warehouse.part_of(
        p.cumulative, s.share, s.is_main, s.all_shares, greatest(i.decimals, s.decimals))
    from passed as p
    join step as s on s.commune_id = p.place_id and s.indicator_id = p.indicator_id
    join indicator as i on i.indicator_id = p.indicator_id
    where s.next_id in (select r.id from source as r)
  ),
  own as (
    select p.source_id, p.indicator_id, sum(p.share) as share, sum(p.actual) as own_actual,
      sum(p.cumulative) as own_cumulative
    from passed as p
    where p.place_id = $3
      and p.indicator_id <> all (
        array(select s.indicator_id from step as s where s.commune_id = $3))
    group by p.source_id, p.indicator_id
  ),
  figure as materialized (
    select f.*, o.share, o.own_actual, o.own_cumulative, i.aggregation, i.denominator_id
    from stated as f
    join own as o on o.source_id = f.commune_id and o.indicator_id = f.indicator_id
    join indicator as i on i.indicator_id = f.indicator_id
  )
  select
    f.indicator_id, sum(f.own_actual), sum(f.own_cumulative), bool_or(f.is_derived),
    bool_or(f.share < 1), max(f.obs_status)
  from figure as f
  where f.aggregation = 'sum'
  group by f.indicator_id
  union all
  -- Of communes that have both parts, whether they state the ratio or not.
  select
    i.indicator_id,
    i.scale * sum(p.dividend) / nullif(sum(p.divisor), 0),
    case when count(p.divisor) filter (where p.cumulative_divisor is null) = 0
      then i.scale * sum(p.cumulative_dividend) / nullif(sum(p.cumulative_divisor), 0) end,
    bool_or(n.is_derived or d.is_derived), bool_or(n.share < 1 or d.share < 1),
    max(greatest(n.obs_status, d.obs_status))
  from indicator as i
  join figure as n on n.indicator_id = i.numerator_id
  join figure as d on d.indicator_id = i.denominator_id and d.commune_id = n.commune_id
  cross join lateral warehouse.paired(
    n.is_nothing, n.own_actual, n.own_cumulative, null, d.own_actual, d.own_cumulative, null,
    i.by_stock) as p
  where i.aggregation = 'ratio'
  group by i.indicator_id, i.scale
  union all
  select
    f.indicator_id,
    sum(coalesce(f.actual, f.cumulative) * w.own_actual) / nullif(sum(w.own_actual), 0), null,
    bool_or(f.is_derived), bool_or(w.share < 1), max(greatest(f.obs_status, w.obs_status))
  from figure as f
  join figure as w on w.indicator_id = f.denominator_id and w.commune_id = f.commune_id
  where f.aggregation = 'mean' and coalesce(f.actual, f.cumulative) is not null
  group by f.indicator_id
  union all
  -- What is neither added up nor divided is nobody's but that of a commune that went there whole, and
  -- beside which no other was, whether that one reported or not.
  select
    f.indicator_id, min(f.actual), min(f.cumulative), bool_or(f.is_derived), false, max(f.obs_status)
  from figure as f
  where f.aggregation in ('count', 'none')
  group by f.indicator_id
  having count(*) = 1 and min(f.share) = 1
    and not exists (
      select
      from commune as o
      join commune as c on o.valid_from <= c.valid_to and o.valid_to >= c.valid_from
      join warehouse.period_at($1) as p
        on p.period_id = $4 and o.valid_from <= p.cut_off and o.valid_to >= p.starts
      where c.commune_id = min(f.commune_id) and o.commune_id <> c.commune_id
        and o.commune_id in (select r.id from source as r));
end
$$;
comment on function warehouse.restated_values_of is
  'Figures of one period, restated on one commune of a day, exact, as of a publication.';
