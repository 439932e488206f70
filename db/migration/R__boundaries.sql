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

create or replace function warehouse.step_onto(publication integer, commune_id integer, is_forward boolean)
returns table (indicator_id integer, next_id integer, share numeric)
language plpgsql stable parallel safe
rows 300
as $$
#variable_conflict use_column
declare
  ids integer[];
begin
  if $3 then
    return query
    with edge as materialized (
      select * from warehouse.succession_at($1) as s where s.from_id = $2
    )
    select i.indicator_id, e.to_id, e.share
    from warehouse.indicator_at($1) as i
    left join warehouse.dim_unit as u
      on u.code = i.uom
      and u.from_publication <= $1 and (u.to_publication is null or u.to_publication > $1)
    join edge as e
      on e.dimension is not distinct from case
        when exists (select from edge as o where o.dimension = u.dimension) then u.dimension end;
    return;
  end if;

  -- What a commune was made of is told by the last figures of its predecessors: of the newest period of
  -- which all of them have one. Where there is none, the shares that they gave tell.
  ids := array(
    select distinct s.from_id
    from warehouse.succession_at($1) as s
    where s.to_id = $2 and s.begins_with_it);
  return query
  with edge as materialized (
    select * from warehouse.succession_at($1) as s where s.to_id = $2 and s.begins_with_it
  ),
  given as (
    select i.indicator_id, e.from_id, e.share, e.effective
    from warehouse.indicator_at($1) as i
    left join warehouse.dim_unit as u
      on u.code = i.uom
      and u.from_publication <= $1 and (u.to_publication is null or u.to_publication > $1)
    join edge as e
      on e.dimension is not distinct from case
        when exists (
          select from warehouse.succession_at($1) as o
          where o.from_id = e.from_id and o.dimension = u.dimension) then u.dimension end
  ),
  period as materialized (
    select p.period_id, p.year, row_number() over (order by p.cut_off desc, p.starts desc) as age
    from warehouse.period_at($1) as p
    where cardinality(ids) > 1
      and p.cut_off < (select min(e.effective) from edge as e)
      and p.period_id in (
        select k.period_id
        from warehouse.fct_coverage as k
        where k.commune_id = any (ids)
          and k.from_publication <= $1 and (k.to_publication is null or k.to_publication > $1)
        group by k.period_id
        having count(*) = cardinality(ids))
  ),
  figure as (
    select v.indicator_id, p.age, v.commune_id, coalesce(v.actual, v.cumulative) as value
    from period as p
    join warehouse.fct_commune_value as v
      on v.year = p.year and v.period_id = p.period_id and v.commune_id = any (ids)
      and v.from_publication <= $1 and (v.to_publication is null or v.to_publication > $1)
    where not v.is_held and coalesce(v.actual, v.cumulative) is not null
  ),
  last_known as (
    select distinct on (f.indicator_id) f.indicator_id, f.age
    from figure as f
    group by f.indicator_id, f.age
    having count(*) = cardinality(ids) and min(f.value) >= 0 and sum(f.value) > 0
    order by f.indicator_id, f.age
  ),
  measured as (
    select g.indicator_id, g.from_id, g.share * coalesce(f.value, 1) as size
    from given as g
    left join last_known as l on l.indicator_id = g.indicator_id
    left join figure as f
      on f.indicator_id = l.indicator_id and f.age = l.age and f.commune_id = g.from_id
  ),
  weighed as (
    select
      m.indicator_id, m.from_id,
      round(m.size / sum(m.size) over (partition by m.indicator_id), 30) as share,
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
    end
  from weighed as w
  where w.share is not null;
end
$$;
comment on function warehouse.step_onto is
  'What of a commune''s figures its successors hold (is_forward), or held its predecessors, by indicator, as of a publication; adds up to 1. No rows where nobody is told.';

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
  with share as materialized (
    select
      k.id as source_id, s.indicator_id, s.target_id, s.share,
      first_value(s.target_id) over (
        partition by k.id, s.indicator_id order by s.share desc, c.code, c.valid_from) as main_id,
      array_agg(s.share) over (partition by k.id, s.indicator_id) as all_shares
    from unnest(kin) as k (id)
    cross join lateral warehouse.shares_onto($1, $2, k.id) as s
    join warehouse.commune_at($1) as c on c.commune_id = s.target_id
  ),
  indicator as materialized (
    select i.*, n.indicator_id as numerator_id, d.indicator_id as denominator_id,
      d.behaviour = 'stock' as by_stock
    from warehouse.indicator_at($1) as i
    left join warehouse.indicator_at($1) as n on n.code = i.numerator_code
    left join warehouse.indicator_at($1) as d on d.code = i.denominator_code
  ),
  figure as materialized (
    select f.*, s.share,
      warehouse.part_of(f.actual, s.share, s.target_id = s.main_id, s.all_shares, i.decimals)
        as own_actual,
      warehouse.part_of(f.cumulative, s.share, s.target_id = s.main_id, s.all_shares, i.decimals)
        as own_cumulative
    from warehouse.figures_of(
      $1, $4, kin, array(select i.indicator_id from warehouse.indicator_at($1) as i)) as f
    join share as s on s.source_id = f.commune_id and s.indicator_id = f.indicator_id
    join indicator as i on i.indicator_id = f.indicator_id
    where s.target_id = $3
  )
  select
    f.indicator_id, sum(f.own_actual), sum(f.own_cumulative), bool_or(f.is_derived),
    bool_or(f.share < 1), max(f.obs_status)
  from figure as f
  join indicator as i on i.indicator_id = f.indicator_id and i.aggregation = 'sum'
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
    i.indicator_id,
    sum(coalesce(f.actual, f.cumulative) * w.own_actual) / nullif(sum(w.own_actual), 0), null,
    bool_or(f.is_derived), bool_or(w.share < 1), max(greatest(f.obs_status, w.obs_status))
  from indicator as i
  join figure as f on f.indicator_id = i.indicator_id
  join figure as w on w.indicator_id = i.denominator_id and w.commune_id = f.commune_id
  where i.aggregation = 'mean' and coalesce(f.actual, f.cumulative) is not null
  group by i.indicator_id
  union all
  -- What is neither added up nor divided is nobody's but that of a commune that went there alone and whole.
  select
    f.indicator_id, min(f.actual), min(f.cumulative), bool_or(f.is_derived), false, max(f.obs_status)
  from figure as f
  join indicator as i
    on i.indicator_id = f.indicator_id and i.aggregation in ('count', 'none')
  group by f.indicator_id
  having count(*) = 1 and min(f.share) = 1;
end
$$;
comment on function warehouse.restated_values_of is
  'Figures of one period, restated on one commune of a day, exact, as of a publication.';
