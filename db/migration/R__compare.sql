-- Value and last year over the same communes, where the totals are not: one of them lacks some.

-- What a version before this one returned had other columns.
drop function if exists warehouse.figures_of(integer, integer, integer[], integer[]);

create or replace function warehouse.figures_of(
  publication integer, period_id integer, commune_ids integer[], indicator_ids integer[]
)
returns table (
  commune_id integer, indicator_id integer, is_nothing boolean, actual numeric, cumulative numeric,
  is_derived boolean, obs_status smallint
)
language sql stable parallel safe
as $$
  with rolled as materialized (
    select r.commune_id, r.indicator_id, r.is_nothing, r.actual, r.cumulative, r.obs_status
    from warehouse.rolled_up($1, $2, $3, $4) as r
  )
  select r.commune_id, r.indicator_id, r.is_nothing, r.actual, r.cumulative, true, r.obs_status
  from rolled as r
  union all
  select v.commune_id, v.indicator_id,
    v.is_reported and v.actual is null and v.cumulative is null, v.actual, v.cumulative, false,
    v.obs_status
  from warehouse.period_at($1) as p
  join warehouse.fct_commune_value as v
    on v.year = p.year and v.period_id = p.period_id and v.commune_id = any ($3)
    and v.indicator_id = any ($4) and not v.is_held
    and v.from_publication <= $1 and (v.to_publication is null or v.to_publication > $1)
  where p.period_id = $2
    and not exists (
      select from rolled as r
      where r.commune_id = v.commune_id and r.indicator_id = v.indicator_id)
$$;
comment on function warehouse.figures_of is
  'Figures of communes for one period that enter totals, stated or rolled up, as of a publication.';

create or replace function warehouse.same_communes(
  publication integer, area_id integer, indicator_id integer, period_id integer,
  prior_period_id integer, by_cumulative boolean
)
returns numeric[]
language plpgsql stable strict parallel safe
cost 30000
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  commune_ids integer[];
  part_ids integer[];
  aggregation text;
  scale numeric;
  by_stock boolean;
begin
  with recursive below as (
    select a.code
    from warehouse.area_at($1) as a
    where a.area_id = $2
    union
    select a.code
    from below as b
    join warehouse.area_at($1) as a on a.parent_code = b.code
  )
  select array_agg(c.commune_id) into commune_ids
  from below as b
  join warehouse.commune_at($1) as c on c.area_code = b.code;

  -- What is compared, and what it is weighed or divided by.
  select
    i.aggregation, i.scale, d.behaviour = 'stock',
    case i.aggregation
      when 'mean' then array[i.indicator_id, d.indicator_id]
      when 'ratio' then array[n.indicator_id, d.indicator_id]
      else array[i.indicator_id, i.indicator_id]
    end
  into aggregation, scale, by_stock, part_ids
  from warehouse.indicator_at($1) as i
  left join warehouse.indicator_at($1) as n on n.code = i.numerator_code
  left join warehouse.indicator_at($1) as d on d.code = i.denominator_code
  where i.indicator_id = $3;

  return (
    with figure as materialized (
      select o.is_prior, f.*
      from (values ($4, false), ($5, true)) as o (period_id, is_prior)
      cross join lateral warehouse.figures_of($1, o.period_id, commune_ids, part_ids) as f
    ),
    commune as (
      select
        v.is_prior, v.commune_id,
        case
          when v.is_nothing then 0
          when $6 then coalesce(v.cumulative, v.actual)
          else coalesce(v.actual, v.cumulative)
        end as value,
        case when $6 and not by_stock then coalesce(w.cumulative, w.actual)
          else coalesce(w.actual, w.cumulative) end as weight
      from figure as v
      join figure as w
        on w.is_prior = v.is_prior and w.commune_id = v.commune_id and w.indicator_id = part_ids[2]
      where v.indicator_id = part_ids[1]
    ),
    both_years as (
      select
        n.commune_id,
        case when aggregation = 'count' then cast((n.value > 0) as integer) else n.value end as value,
        n.weight,
        case when aggregation = 'count' then cast((p.value > 0) as integer) else p.value end as prior,
        p.weight as prior_weight
      from commune as n
      join commune as p on p.commune_id = n.commune_id and p.is_prior
      where not n.is_prior and n.value is not null and p.value is not null
        and (
          aggregation not in ('mean', 'ratio')
          or (n.weight is not null and p.weight is not null))
    )
    select case aggregation
      when 'mean' then array[
        sum(value * weight) / nullif(sum(weight), 0),
        sum(prior * prior_weight) / nullif(sum(prior_weight), 0)]
      when 'ratio' then array[
        scale * sum(value) / nullif(sum(weight), 0),
        scale * sum(prior) / nullif(sum(prior_weight), 0)]
      else array[sum(value), sum(prior)]
    end
    from both_years
  );
end
$$;
comment on function warehouse.same_communes is
  'An indicator of an area for one period and for the same period last year, over the communes below of which the warehouse has both, as of a publication: value and last year; since the start of the year where by_cumulative. Nulls where there are none.';
