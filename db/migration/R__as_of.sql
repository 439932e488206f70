-- Versions of the warehouse that are true at one publication.
-- Plain SQL, so that the planner opens each function up where it is called and can use every index.
-- Figures carry what is asked of their period and indicator, so that a filter on a code reaches the
-- index. What is rarely asked for and much text, the working out of values from months, is PL/pgSQL:
-- opened up, it would cost every query more to plan than to answer.
-- The row of warehouse.publication is read once and its number handed on: asked for the newest
-- publication row by row, a query would spend its time on that question.

-- What a version before this one returned had other columns.
drop function if exists warehouse.area_total_at(integer);
drop function if exists warehouse.version_of_total(integer, integer, integer, integer, integer);
drop function if exists warehouse.rolled_up_total_at(integer);
drop function if exists warehouse.total_of(integer, integer, integer, integer, integer);
drop function if exists warehouse.rolled_up(integer, integer, integer[], integer[]);
drop function if exists warehouse.rank_among_siblings(integer, integer, integer, integer);

create or replace function warehouse.paired(
  numerator_is_nothing boolean, numerator numeric, cumulative_numerator numeric,
  prior_numerator numeric, denominator numeric, cumulative_denominator numeric,
  prior_denominator numeric, by_stock boolean
)
returns table (
  dividend numeric, divisor numeric, cumulative_dividend numeric, cumulative_divisor numeric,
  prior_dividend numeric, prior_divisor numeric, prior_dividend_beside numeric,
  prior_divisor_beside numeric
)
language sql immutable parallel safe
as $$
  select
    case when b.has_now then b.now end,
    case when b.has_now then $5 end,
    case when b.has_cumulative then b.cumulative end,
    case when b.has_cumulative then b.cumulative_divisor end,
    case when b.has_prior then $4 end,
    case when b.has_prior then $7 end,
    case when b.has_prior and $3 is not null then $4 end,
    case when b.has_prior and $6 is not null then $7 end
  from (
    select
      p.*,
      p.now is not null and $5 is not null as has_now,
      p.cumulative is not null and p.cumulative_divisor is not null as has_cumulative,
      $4 is not null and $7 is not null and (
        (p.now is not null and $5 is not null)
        or (p.cumulative is not null and p.cumulative_divisor is not null)) as has_prior
    from (
      select
        case when $1 then 0 else $2 end as now,
        case when $1 then 0 else $3 end as cumulative,
        coalesce($6, case when $8 then $5 end) as cumulative_divisor
    ) as p
  ) as b
$$;
comment on function warehouse.paired is
  'What one commune adds to the sums of a ratio: nothing unless it has both parts. A numerator of which there is nothing to report counts as 0; since the start of the year, a stock is that of the day (by_stock); last year counts beside a value only.';

create or replace function warehouse.target_at(publication integer)
returns setof warehouse.dim_target
language sql stable parallel safe
as $$
  select t.*
  from warehouse.dim_target as t
  where t.from_publication <= $1 and (t.to_publication is null or t.to_publication > $1)
$$;
comment on function warehouse.target_at is
  'Assigned targets, adjusted ones too, as of a publication.';

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

create or replace function warehouse.version_of_value(
  publication integer, year integer, period_id integer, commune_id integer, indicator_id integer
)
returns setof warehouse.fct_commune_value
language sql stable parallel safe
as $$
  select v.*
  from warehouse.fct_commune_value as v
  where v.year = $2 and v.period_id = $3 and v.commune_id = $4 and v.indicator_id = $5
    and v.from_publication <= $1 and (v.to_publication is null or v.to_publication > $1)
$$;
comment on function warehouse.version_of_value is
  'What a commune states for one indicator and period, as of a publication; at most one row.';

create or replace function warehouse.months_of(publication integer, period_id integer)
returns table (month_ids integer[], months_expected integer, last_month integer)
language sql stable parallel safe
as $$
  select
    array_agg(m.period_id order by m.starts),
    cast(count(*) as integer),
    (array_agg(m.period_id order by m.starts desc))[1]
  from warehouse.dim_period as p
  join warehouse.dim_period as m
    on m.year = p.year and m.kind = 'month'
    and m.starts >= p.starts and m.ends <= p.ends and m.starts <= p.cut_off
    and m.from_publication <= $1 and (m.to_publication is null or m.to_publication > $1)
  where p.period_id = $2 and p.kind <> 'month'
    and p.from_publication <= $1 and (p.to_publication is null or p.to_publication > $1)
$$;
comment on function warehouse.months_of is
  'The months that a longer period is made of, in their order: those within it that begin by its cut-off. Nulls for a month.';

create or replace function warehouse.is_covered(
  publication integer, commune_ids integer[], period_ids integer[]
)
returns boolean
language sql stable parallel safe
as $$
  select exists (
    select from warehouse.fct_coverage as k
    where k.commune_id = any ($2) and k.period_id = any ($3)
      and k.from_publication <= $1 and (k.to_publication is null or k.to_publication > $1)
  )
$$;
comment on function warehouse.is_covered is
  'Whether any of these communes has values for any of these periods, as of a publication.';

create or replace function warehouse.rolled_up(
  publication integer, period_id integer, commune_ids integer[], indicator_ids integer[]
)
returns table (
  commune_id integer, indicator_id integer, file_id integer, line_no integer, is_reported boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric,
  stated_actual numeric, stated_cumulative numeric, stated_prior numeric, is_nothing boolean,
  obs_status smallint
)
language plpgsql stable strict parallel safe
rows 100 cost 300000
-- Planned once a session: planning costs more than the answer.
set plan_cache_mode = force_generic_plan
-- Whoever asks may have switched off what the others leave.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  of_year smallint;
  of_day date;
  month_ids integer[];
  last_month integer;
  -- What was published before these rules is shown as it was published.
  is_before boolean := coalesce(
    $1 < (select min(r.from_publication) from warehouse.dim_rollup as r where r.kept_sums > 1), true);
begin
  select p.year, p.cut_off, m.month_ids, m.last_month
  into of_year, of_day, month_ids, last_month
  from warehouse.dim_period as p
  cross join lateral warehouse.months_of($1, $2) as m
  where p.period_id = $2
    and p.from_publication <= $1 and (p.to_publication is null or p.to_publication > $1)
  limit 1;
  if month_ids is null or not warehouse.is_covered($1, $3, month_ids) then
    return;
  end if;

  return query
  with stated as (
    -- A submitted value of the period itself, and of each of its months.
    select
      c.indicator_id, c.role, c.component_id, i.aggregation, i.behaviour,
      u.commune_id, f.period_id, f.is_reported, f.is_held, f.actual, f.cumulative, f.prior, f.plan,
      f.obs_status, f.period_id = $2 as is_own,
      cast(array_position(month_ids, f.period_id) as numeric) as place
    from warehouse.dim_component as c
    join warehouse.dim_indicator as i
      on i.indicator_id = c.component_id
      and i.from_publication <= $1 and (i.to_publication is null or i.to_publication > $1)
    cross join unnest($3) as u (commune_id)
    join warehouse.dim_commune as e
      on e.commune_id = u.commune_id
      and e.from_publication <= $1 and (e.to_publication is null or e.to_publication > $1)
    -- A stock is that of the communes that exist on the cut-off day, whatever came before.
    left join warehouse.fct_commune_value as f
      on f.year = of_year and f.period_id = any (month_ids || $2)
      and f.commune_id = u.commune_id and f.indicator_id = c.component_id and f.origin = 's'
      and (i.behaviour = 'flow' or f.period_id = $2 or is_before
        or (e.valid_from <= of_day and coalesce(e.valid_to, 'infinity') >= of_day))
      and f.from_publication <= $1 and (f.to_publication is null or f.to_publication > $1)
    where c.indicator_id = any ($4)
      and c.from_publication <= $1 and (c.to_publication is null or c.to_publication > $1)
  ),
  component as (
    select
      s.commune_id, s.indicator_id, s.role,
      case
        when s.aggregation in ('ratio', 'mean', 'none') or s.behaviour = 'stock' then 'last'
        when s.aggregation = 'count' then 'any'
        else 'sum'
      end as rule,
      count(s.period_id) > 0 as is_there,
      coalesce(bool_or(s.is_own), false) as is_own,
      bool_or(s.is_own and s.is_reported) as own_reported,
      max(s.actual) filter (where s.is_own and not s.is_held) as own_actual,
      max(s.cumulative) filter (where s.is_own and not s.is_held) as own_cumulative,
      max(s.prior) filter (where s.is_own and not s.is_held) as own_prior,
      count(*) filter (where s.is_reported) as months_reported,
      coalesce(bool_and(s.is_reported and s.actual is null and s.cumulative is null)
        filter (where s.period_id is not null), false) as is_nothing,
      bool_or(s.is_reported and s.period_id = last_month) as last_reported,
      count(*) filter (where s.is_reported and s.actual is null and s.cumulative is not null) = 0
        as all_by_month,
      sum(s.actual) filter (where not s.is_held) as total,
      max(s.actual) filter (where not s.is_held) as highest,
      sum(s.prior) filter (where not s.is_held) as prior_total,
      -- Arrays compare from their first element on: the greatest is that of the last month.
      max(array[s.place, s.actual]) filter (where not s.is_held and s.actual is not null)
        as last_actual,
      max(array[s.place, s.cumulative]) filter (where not s.is_held and s.cumulative is not null)
        as last_cumulative,
      max(array[s.place, s.prior]) filter (where not s.is_held and s.prior is not null)
        as last_prior,
      max(array[s.place, s.plan]) filter (where s.plan is not null) as last_plan,
      max(s.obs_status) filter (where s.is_own and not s.is_held) as own_status,
      max(s.obs_status) filter (where not s.is_held) as least_firm,
      coalesce(
        max(array[s.place, coalesce(s.obs_status, 0)])
          filter (where not s.is_held and (s.actual is not null or s.cumulative is not null)),
        max(array[s.place, coalesce(s.obs_status, 0)])
          filter (where s.period_id is not null and not s.is_held)) as last_status
    from stated as s
    group by s.commune_id, s.indicator_id, s.role, s.component_id, s.aggregation, s.behaviour
  ),
  value as (
    select
      c.commune_id, c.indicator_id, c.role, c.is_there, c.is_own,
      case
        when c.is_own
          then coalesce(c.own_reported, false) and c.own_actual is null and c.own_cumulative is null
        else c.is_nothing
      end as is_nothing,
      case
        when c.is_own then c.own_reported
        when c.rule = 'last' then c.last_reported
        else c.months_reported = cardinality(month_ids)
      end as is_reported,
      case
        when c.is_own then c.own_actual
        when c.rule = 'last' then c.last_actual[2]
        when c.rule = 'any' then c.highest
        when c.all_by_month then c.total
      end as actual,
      case when c.is_own then c.own_cumulative else c.last_cumulative[2] end as cumulative,
      case
        when c.is_own then c.own_prior
        when c.rule = 'last' or c.last_cumulative is not null then c.last_prior[2]
        else c.prior_total
      end as prior,
      c.last_plan[2] as plan,
      -- Of a flow, every month is in it, and so it is of a ratio of one.
      case
        when c.is_own then c.own_status
        when bool_or(c.rule <> 'last') over (partition by c.commune_id, c.indicator_id)
          then c.least_firm
        else nullif(cast(c.last_status[2] as smallint), 0)
      end as obs_status
    from component as c
  ),
  combined as (
    select
      v.commune_id, v.indicator_id,
      bool_and(v.is_there and v.is_reported) as is_reported,
      bool_and(v.is_there and v.is_nothing) as is_nothing,
      bool_or(v.role = 'self') as is_submitted,
      bool_or(v.role in ('numerator', 'denominator')) as is_ratio,
      sum(v.actual) filter (where v.role in ('self', 'part')) as actual,
      sum(v.cumulative) filter (where v.role in ('self', 'part')) as cumulative,
      sum(v.prior) filter (where v.role in ('self', 'part')) as prior,
      max(v.plan) filter (where v.role = 'self') as plan,
      sum(v.actual) filter (where v.role = 'numerator') as dividend,
      sum(v.actual) filter (where v.role = 'denominator') as divisor,
      sum(v.cumulative) filter (where v.role = 'numerator') as cumulative_dividend,
      sum(v.cumulative) filter (where v.role = 'denominator') as cumulative_divisor,
      sum(v.prior) filter (where v.role = 'numerator') as prior_dividend,
      sum(v.prior) filter (where v.role = 'denominator') as prior_divisor,
      max(v.obs_status) as obs_status
    from value as v
    group by v.commune_id, v.indicator_id
    having bool_or(v.is_there and not v.is_own)
  )
  select
    w.commune_id, w.indicator_id, own.file_id, own.line_no, w.is_reported,
    case when w.is_ratio then i.scale * w.dividend / nullif(w.divisor, 0) else w.actual end,
    case when w.is_ratio
      then i.scale * w.cumulative_dividend
        / nullif(coalesce(w.cumulative_divisor,
          case when is_before or d.behaviour = 'stock' then w.divisor end), 0)
      else w.cumulative
    end,
    coalesce(
      case when w.is_ratio then i.scale * w.prior_dividend / nullif(w.prior_divisor, 0)
        else w.prior end,
      own.stated_prior),
    case when w.is_submitted then w.plan else own.plan end,
    own.stated_actual, own.stated_cumulative, own.stated_prior, w.is_nothing, w.obs_status
  from combined as w
  join warehouse.dim_indicator as i
    on i.indicator_id = w.indicator_id
    and i.from_publication <= $1 and (i.to_publication is null or i.to_publication > $1)
  left join warehouse.dim_indicator as d
    on w.is_ratio and d.code = i.denominator_code
    and d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
  left join warehouse.fct_commune_value as own
    on not w.is_submitted
    and own.year = of_year and own.period_id = $2 and own.commune_id = w.commune_id
    and own.indicator_id = w.indicator_id
    and own.from_publication <= $1 and (own.to_publication is null or own.to_publication > $1);
end
$$;
comment on function warehouse.rolled_up is
  'Indicators of communes for one longer period that are worked out from months, or from parts of which some are: a flow is added up, of a stock, rate or mean the last month counts, of a yes/no flow one yes. No row where the commune states all of it for the period itself, or nothing.';

create or replace function warehouse.stated_value_at(publication integer)
returns table (
  period text, year integer, prior_code text, kind text,
  indicator text, uom text, aggregation text, direction text, decimals integer,
  period_id integer, indicator_id integer, commune_id integer,
  file_id integer, line_no integer, origin "char", is_reported boolean, is_held boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric,
  stated_actual numeric, stated_cumulative numeric, stated_prior numeric, obs_status smallint
)
language sql stable parallel safe
as $$
  select
    p.code, p.year, p.prior_code, p.kind,
    i.code, i.uom, i.aggregation, i.direction, i.decimals,
    v.period_id, v.indicator_id, v.commune_id,
    v.file_id, v.line_no, v.origin, v.is_reported, v.is_held,
    v.actual, v.cumulative, v.prior, v.plan,
    v.stated_actual, v.stated_cumulative, v.stated_prior, v.obs_status
  from warehouse.publication as n
  -- What is covered says where to look: the index of values begins with period and commune.
  join warehouse.fct_coverage as k
    on k.from_publication <= n.publication
    and (k.to_publication is null or k.to_publication > n.publication)
  join warehouse.dim_period as p
    on p.period_id = k.period_id
    and p.from_publication <= n.publication
    and (p.to_publication is null or p.to_publication > n.publication)
  join warehouse.fct_commune_value as v
    on v.year = p.year and v.period_id = k.period_id and v.commune_id = k.commune_id
    and v.from_publication <= n.publication
    and (v.to_publication is null or v.to_publication > n.publication)
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id
    and i.from_publication <= n.publication
    and (i.to_publication is null or i.to_publication > n.publication)
  where n.publication = $1
$$;
comment on function warehouse.stated_value_at is
  'Values that communes state, or that are computed from such of the same period, exact and with those held, that are true at a publication; none if there is no such publication.';

create or replace function warehouse.derived_value_of(publication integer, commune_id integer)
returns table (
  period text, year integer, prior_code text, kind text,
  indicator text, uom text, aggregation text, direction text, decimals integer,
  period_id integer, indicator_id integer,
  file_id integer, line_no integer, origin "char", is_reported boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric,
  stated_actual numeric, stated_cumulative numeric, stated_prior numeric, obs_status smallint
)
language sql stable parallel safe
as $$
  select
    p.code, p.year, p.prior_code, p.kind,
    i.code, i.uom, i.aggregation, i.direction, i.decimals,
    p.period_id, i.indicator_id, v.file_id, v.line_no,
    case when i.source = 'computed' then cast('c' as "char") else cast('r' as "char") end,
    v.is_reported, v.actual, v.cumulative, v.prior, v.plan,
    v.stated_actual, v.stated_cumulative, v.stated_prior, v.obs_status
  from warehouse.opened_year as y
  join warehouse.dim_period as p
    on p.year = y.year and p.kind <> 'month'
    and p.from_publication <= $1 and (p.to_publication is null or p.to_publication > $1)
  cross join lateral warehouse.months_of($1, p.period_id) as m
  -- All at once: asked for one by one, the asking would cost more than the answers.
  cross join lateral warehouse.rolled_up(
    $1,
    case when warehouse.is_covered($1, array[$2], m.month_ids) then p.period_id end,
    array[$2],
    array(select d.indicator_id from warehouse.indicator_at($1) as d)) as v
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id
    and i.from_publication <= $1 and (i.to_publication is null or i.to_publication > $1)
$$;
comment on function warehouse.derived_value_of is
  'Values of a commune for longer periods that are worked out from its months, as of a publication or of the one in the making.';

create or replace function warehouse.commune_value_at(publication integer)
returns table (
  period text, year integer, prior_code text, kind text,
  indicator text, uom text, aggregation text, direction text, decimals integer,
  period_id integer, indicator_id integer, commune_id integer,
  file_id integer, line_no integer, origin "char", is_reported boolean, is_held boolean,
  is_derived boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric,
  stated_actual numeric, stated_cumulative numeric, stated_prior numeric, obs_status smallint
)
language sql stable parallel safe
as $$
  select
    v.period, v.year, v.prior_code, v.kind, v.indicator, v.uom, v.aggregation, v.direction,
    v.decimals, v.period_id, v.indicator_id, c.commune_id,
    v.file_id, v.line_no, v.origin, v.is_reported, v.is_held, v.is_derived,
    v.actual, v.cumulative, v.prior, v.plan,
    v.stated_actual, v.stated_cumulative, v.stated_prior, v.obs_status
  from warehouse.publication as n
  join warehouse.dim_commune as c
    on c.from_publication <= n.publication
    and (c.to_publication is null or c.to_publication > n.publication)
  -- Commune by commune, so that a filter on communes reaches both.
  cross join lateral (
    select
      s.period, s.year, s.prior_code, s.kind, s.indicator, s.uom, s.aggregation, s.direction,
      s.decimals, s.period_id, s.indicator_id, s.file_id, s.line_no, s.origin, s.is_reported,
      s.is_held, false as is_derived, s.actual, s.cumulative, s.prior, s.plan,
      s.stated_actual, s.stated_cumulative, s.stated_prior, s.obs_status
    from warehouse.stated_value_at(n.publication) as s
    where s.commune_id = c.commune_id
      -- What is computed only in part from what the commune states comes from its months.
      and (
        s.origin = 's' or s.kind = 'month'
        or not exists (
          select
          from warehouse.rolled_up(
            n.publication, s.period_id, array[s.commune_id], array[s.indicator_id])
        )
      )
    union all
    select
      d.period, d.year, d.prior_code, d.kind, d.indicator, d.uom, d.aggregation, d.direction,
      d.decimals, d.period_id, d.indicator_id, d.file_id, d.line_no, d.origin, d.is_reported,
      false, true, d.actual, d.cumulative, d.prior, d.plan,
      d.stated_actual, d.stated_cumulative, d.stated_prior, d.obs_status
    from warehouse.derived_value_of(n.publication, c.commune_id) as d
  ) as v
  where n.publication = $1
$$;
comment on function warehouse.commune_value_at is
  'All values of communes, exact and with those held, that are true at a publication: stated, computed, and worked out from months (is_derived). None if there is no such publication.';

create or replace function warehouse.rolled_up_total_at(publication integer)
returns table (
  area text, area_name text, area_level text, period text, year integer, ends date,
  prior_code text, indicator text, name_vi text, name_en text, uom text, aggregation text,
  direction text, decimals integer, period_id integer, indicator_id integer, area_id integer,
  communes_expected integer, communes_reported integer, value_count integer, uncompared integer,
  actual numeric, cumulative numeric, claimed_prior numeric, is_paired boolean,
  provisional integer, estimated integer
)
language sql stable parallel safe
as $$
  select
    s.area, s.area_name, s.area_level, s.period, s.year, s.ends, s.prior_code, s.indicator,
    s.name_vi, s.name_en, s.uom, s.aggregation, s.direction, s.decimals, s.period_id,
    s.indicator_id, s.area_id, s.expected, s.reported, s.value_count, s.uncompared,
    case s.aggregation
      when 'sum' then case when s.with_actual > 0 then s.actual_alone + s.actual_beside end
      when 'count' then case when s.with_actual > 0 then s.yes end
      when 'mean' then s.dividend / nullif(s.divisor, 0)
      when 'ratio' then s.scale * s.dividend / nullif(s.divisor, 0)
    end,
    case
      when s.with_cumulative = 0 then null
      when s.aggregation = 'ratio' and s.with_actual = s.with_both
        then s.scale * s.cumulative_dividend / nullif(s.cumulative_divisor, 0)
      when s.aggregation <> 'sum' then null
      when s.with_actual = s.with_both then s.cumulative_sum
      when s.begins_the_year then s.cumulative_sum + s.actual_alone
    end,
    case
      when s.aggregation in ('sum', 'count')
        then case when s.with_prior > 0 then s.prior_alone + s.prior_beside end
      when s.aggregation = 'mean' then s.prior_dividend / nullif(s.prior_divisor, 0)
      when s.aggregation = 'ratio' then s.scale * s.prior_dividend / nullif(s.prior_divisor, 0)
    end,
    s.is_paired, s.provisional, s.estimated
  from (
    select
      m.area, m.area_name, m.area_level, m.period, m.year, m.ends, m.prior_code, m.indicator,
      m.name_vi, m.name_en, m.uom, m.aggregation, m.direction, m.decimals, m.period_id,
      m.indicator_id, m.area_id, m.expected, m.scale, m.is_paired,
      extract(doy from m.starts) = 1 as begins_the_year,
      coalesce(cast(sum(m.communes_reported) filter (where m.is_last and m.is_own and m.is_whole)
        as integer), 0) as reported,
      -- A ratio is worked out from its parts, stated or not.
      cast(sum(m.value_count
        + case when m.aggregation = 'ratio' then m.with_actual + m.with_cumulative else 0 end)
        filter (where m.is_last and m.is_own) as integer) as value_count,
      cast(sum(m.uncompared) filter (where m.is_last and m.is_own) as integer) as uncompared,
      cast(sum(m.values_provisional) filter (where m.is_own) as integer) as provisional,
      cast(sum(m.values_estimated) filter (where m.is_own) as integer) as estimated,
      coalesce(sum(m.total) filter (where m.is_last and m.is_own), 0) as yes,
      sum(m.with_actual) filter (where m.is_last and m.is_own) as with_actual,
      sum(m.with_cumulative) filter (where m.is_last and m.is_own) as with_cumulative,
      sum(m.with_both) filter (where m.is_last and m.is_own) as with_both,
      sum(m.with_prior) filter (where m.is_last and m.states_prior) as with_prior,
      coalesce(sum(m.total - coalesce(m.actual_beside, 0)) filter (where m.is_own), 0)
        as actual_alone,
      coalesce(sum(m.actual_beside) filter (where m.is_own), 0) as actual_beside,
      coalesce(sum(m.cumulative_sum) filter (where m.is_last and m.is_own), 0) as cumulative_sum,
      coalesce(sum(m.claimed - coalesce(m.prior_beside, 0)) filter (where m.states_prior), 0)
        as prior_alone,
      coalesce(sum(m.prior_beside) filter (where m.is_last and m.states_prior), 0)
        as prior_beside,
      coalesce(sum(m.dividend) filter (where m.is_own and (m.is_last or m.dividend_adds)), 0)
        as dividend,
      coalesce(sum(m.divisor) filter (where m.is_own and (m.is_last or m.divisor_adds)), 0)
        as divisor,
      coalesce(sum(m.cumulative_dividend) filter (where m.is_last and m.is_own), 0)
        as cumulative_dividend,
      coalesce(sum(m.cumulative_divisor) filter (where m.is_last and m.is_own), 0)
        as cumulative_divisor,
      coalesce(sum(m.prior_dividend - coalesce(m.prior_dividend_beside, 0))
        filter (where m.is_own and (m.is_last or m.dividend_adds)), 0)
        + coalesce(sum(m.prior_dividend_beside) filter (where m.is_last and m.is_own), 0)
        as prior_dividend,
      coalesce(sum(m.prior_divisor - coalesce(m.prior_divisor_beside, 0))
        filter (where m.is_own and (m.is_last or m.divisor_adds)), 0)
        + coalesce(sum(m.prior_divisor_beside) filter (where m.is_last and m.is_own), 0)
        as prior_divisor
    from (
      select
        a.code as area, a.name as area_name, a.level as area_level,
        p.code as period, p.year, p.starts, p.ends, p.prior_code,
        i.code as indicator, i.name_vi, i.name_en, i.uom, i.aggregation, i.direction, i.decimals,
        i.scale, r.kept_sums > 1 as is_paired,
        coalesce(r.numerator_rule = 'sum', false) as dividend_adds,
        coalesce(r.denominator_rule = 'sum', false) as divisor_adds,
        w.period_id, i.indicator_id, w.area_id,
        case when i.behaviour = 'flow' then w.flow_expected else w.stock_expected end as expected,
        case when r.rule = 'sum' then w.has_all_months else w.has_last_month end as is_whole,
        t.period_id = w.month_ids[cardinality(w.month_ids)] as is_last,
        c.is_own,
        case when i.source = 'submitted' or i.aggregation = 'ratio' then c.is_own
          else not c.is_own end as states_prior,
        t.communes_reported, t.value_count, t.with_actual, t.with_cumulative, t.with_both,
        t.with_prior, t.actual as total, t.actual_beside, t.cumulative_sum,
        t.claimed_prior as claimed, t.prior_beside, t.uncompared, t.values_provisional,
        t.values_estimated, t.dividend, t.divisor,
        t.cumulative_dividend, t.cumulative_divisor, t.prior_dividend, t.prior_divisor,
        t.prior_dividend_beside, t.prior_divisor_beside
      from warehouse.period_at($1) as p
      join warehouse.fct_area_rollup as w
        on w.period_id = p.period_id and w.year = p.year
        and w.from_publication <= $1 and (w.to_publication is null or w.to_publication > $1)
      cross join lateral warehouse.area_at($1) as a
      cross join lateral warehouse.indicator_at($1) as i
      join warehouse.dim_rollup as r
        on r.indicator_id = i.indicator_id and r.rule <> 'each'
        and r.from_publication <= $1 and (r.to_publication is null or r.to_publication > $1)
      -- Last year's figure of a computed total comes from its parts.
      join (
        select o.indicator_id, o.indicator_id as component_id, true as is_own
        from warehouse.indicator_at($1) as o
        union all
        select d.indicator_id, d.component_id, false
        from warehouse.dim_component as d
        where d.role = 'part'
          and d.from_publication <= $1 and (d.to_publication is null or d.to_publication > $1)
      ) as c on c.indicator_id = i.indicator_id
      join warehouse.fct_area_total as t
        on t.year = w.year and t.period_id = any (w.month_ids) and t.area_id = w.area_id
        and t.indicator_id = c.component_id
        and t.from_publication <= $1 and (t.to_publication is null or t.to_publication > $1)
      where a.area_id = w.area_id
        and (r.rule = 'sum' or t.period_id = w.month_ids[cardinality(w.month_ids)])
    ) as m
    where m.expected is not null
    -- Numbers first: whoever sorts compares no names then.
    group by
      m.period_id, m.indicator_id, m.area_id, m.expected, m.scale, m.is_paired,
      m.area, m.area_name, m.area_level, m.period, m.year, m.starts, m.ends, m.prior_code,
      m.indicator, m.name_vi, m.name_en, m.uom, m.aggregation, m.direction, m.decimals
    having count(*) filter (where m.is_last and m.is_own) > 0
  ) as s
$$;
comment on function warehouse.rolled_up_total_at is
  'Totals of longer periods that are those of their months, exact, as of a publication; ratios of publications in which they had no sums of their own (not is_paired) without their figures, which come from other totals.';

create or replace function warehouse.total_of(
  publication integer, year integer, period_id integer, area_id integer, indicator_id integer
)
returns table (
  actual numeric, cumulative numeric, claimed_prior numeric, values_held integer,
  values_derived integer, communes_expected integer, communes_reported integer
)
language plpgsql stable strict parallel safe
rows 1 cost 1000
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  figures numeric[];
begin
  return query
  select t.actual, t.cumulative, t.claimed_prior, t.values_held, t.values_derived,
    t.communes_expected, t.communes_reported
  from warehouse.fct_area_total as t
  where t.year = $2 and t.period_id = $3 and t.area_id = $4 and t.indicator_id = $5
    and t.from_publication <= $1 and (t.to_publication is null or t.to_publication > $1);
  if found or not exists (
    select from warehouse.fct_area_rollup as w
    where w.period_id = $3 and w.area_id = $4
      and w.from_publication <= $1 and (w.to_publication is null or w.to_publication > $1))
  then
    return;
  end if;
  return query
  select r.actual, r.cumulative, r.claimed_prior, 0, r.value_count, r.communes_expected,
    r.communes_reported
  from warehouse.rolled_up_total_at($1) as r
  where r.period_id = $3 and r.area_id = $4 and r.indicator_id = $5
    and (r.aggregation <> 'ratio' or r.is_paired);
  if found then
    return;
  end if;
  figures := warehouse.ratio_of($1, $2, $3, $4, $5);
  if figures is not null then
    return query select figures[1], figures[2], figures[3], 0, 0, 0, 0;
  end if;
end
$$;
comment on function warehouse.total_of is
  'The total of one indicator, area and period, stored or of its months, as of a publication; at most one row.';

create or replace function warehouse.ratio_of(
  publication integer, year integer, period_id integer, area_id integer, indicator_id integer
)
returns numeric[]
language plpgsql stable strict parallel safe
cost 3000
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return (
    select array[
      i.scale * n.actual / nullif(m.actual, 0),
      i.scale * n.cumulative / nullif(coalesce(m.cumulative, m.actual), 0),
      i.scale * n.claimed_prior / nullif(m.claimed_prior, 0),
      n.values_held + m.values_held,
      n.values_derived + m.values_derived]
    from warehouse.indicator_at($1) as i
    join warehouse.indicator_at($1) as ni on ni.code = i.numerator_code
    join warehouse.indicator_at($1) as mi on mi.code = i.denominator_code
    cross join lateral warehouse.total_of($1, $2, $3, $4, ni.indicator_id) as n
    cross join lateral warehouse.total_of($1, $2, $3, $4, mi.indicator_id) as m
    where i.indicator_id = $5 and i.aggregation = 'ratio'
  );
end
$$;
comment on function warehouse.ratio_of is
  'A ratio of one area and period as scale × total of the numerator ÷ total of the denominator, as it was in publications in which ratios had no sums of their own: actual, cumulative, last year''s, and how many values of both are held and rolled up. Null where one of them has no total.';

create or replace function warehouse.area_total_at(publication integer)
returns table (
  area text, area_name text, area_level text, period text, year integer, ends date,
  prior_code text, indicator text, name_vi text, name_en text, uom text, aggregation text,
  direction text, decimals integer, period_id integer, indicator_id integer, area_id integer,
  actual numeric, cumulative numeric, claimed_prior numeric,
  communes_expected integer, communes_reported integer, values_held integer, is_derived boolean,
  compared_value numeric, uncompared integer, obs_status text
)
language sql stable parallel safe
as $$
  select
    a.code, a.name, a.level, p.code, p.year, p.ends, p.prior_code,
    i.code, i.name_vi, i.name_en, i.uom, i.aggregation, i.direction,
    i.decimals, t.period_id, t.indicator_id, t.area_id,
    t.actual, t.cumulative, t.claimed_prior, t.communes_expected, t.communes_reported,
    t.values_held + t.components_held, t.values_derived + t.components_derived > 0,
    t.compared_value, t.uncompared,
    case when t.values_estimated > 0 then 'estimate'
      when t.values_provisional > 0 then 'provisional' else 'final' end
  from warehouse.publication as n
  cross join lateral warehouse.period_at(n.publication) as p
  join warehouse.fct_area_total as t
    on t.period_id = p.period_id and t.year = p.year
    and t.from_publication <= n.publication
    and (t.to_publication is null or t.to_publication > n.publication)
  cross join lateral warehouse.indicator_at(n.publication) as i
  cross join lateral warehouse.area_at(n.publication) as a
  where n.publication = $1 and i.indicator_id = t.indicator_id and a.area_id = t.area_id
  union all
  select
    r.area, r.area_name, r.area_level, r.period, r.year, r.ends, r.prior_code,
    r.indicator, r.name_vi, r.name_en, r.uom, r.aggregation, r.direction,
    r.decimals, r.period_id, r.indicator_id, r.area_id,
    r.actual, r.cumulative, r.claimed_prior, r.communes_expected, r.communes_reported,
    0, r.value_count > 0,
    cast(null as numeric), r.uncompared,
    case when r.estimated > 0 then 'estimate'
      when r.provisional > 0 then 'provisional' else 'final' end
  from warehouse.publication as n
  cross join lateral warehouse.rolled_up_total_at(n.publication) as r
  where n.publication = $1 and (r.aggregation <> 'ratio' or r.is_paired)
  union all
  select
    r.area, r.area_name, r.area_level, r.period, r.year, r.ends, r.prior_code,
    r.indicator, r.name_vi, r.name_en, r.uom, r.aggregation, r.direction,
    r.decimals, r.period_id, r.indicator_id, r.area_id,
    f.figures[1], f.figures[2], f.figures[3], r.communes_expected, r.communes_reported,
    cast(coalesce(f.figures[4], 0) as integer),
    r.value_count > 0 or coalesce(f.figures[5], 0) > 0,
    cast(null as numeric), 0, 'final'
  from warehouse.publication as n
  cross join lateral warehouse.rolled_up_total_at(n.publication) as r
  cross join lateral (
    select warehouse.ratio_of(n.publication, r.year, r.period_id, r.area_id, r.indicator_id)
      as figures
    offset 0
  ) as f
  where n.publication = $1 and r.aggregation = 'ratio' and not r.is_paired
$$;
comment on function warehouse.area_total_at is
  'Totals of areas, exact, that are true at a publication: stored ones, and those of longer periods that are worked out from their months; none if there is no such publication.';

create or replace function warehouse.communes_by_month(
  publication integer, area_code text, period_id integer
)
returns integer[]
language sql stable strict parallel safe
cost 1000
as $$
  select array_agg(c.commune_id)
  from warehouse.months_of($1, $3) as m
  join warehouse.dim_commune as c
    on c.area_code = $2
    and c.from_publication <= $1 and (c.to_publication is null or c.to_publication > $1)
  where exists (
    select from warehouse.fct_coverage as k
    where k.period_id = any (m.month_ids) and k.commune_id = c.commune_id
      and k.from_publication <= $1 and (k.to_publication is null or k.to_publication > $1)
  )
$$;
comment on function warehouse.communes_by_month is
  'Communes of an area, not of areas below it, that have values for any month of a longer period, as of a publication; null where there is none, and for a month.';

create or replace function warehouse.results_by_month(
  publication integer, period_id integer, area_id integer, commune_ids integer[],
  indicator_id integer
)
returns table (
  commune_id integer, file_id integer, line_no integer, is_derived boolean,
  actual numeric, cumulative numeric, prior numeric, plan numeric, obs_status smallint,
  rank integer, actual_before numeric, cumulative_before numeric,
  total_actual numeric, total_cumulative numeric
)
language plpgsql stable strict parallel safe
rows 20 cost 300000
-- Planned once a session: planning costs more than the answer.
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  of_area text;
  of_year smallint;
  year_before smallint;
  period_before integer;
  sign integer;
  is_added boolean;
  total_actual numeric;
  total_cumulative numeric;
begin
  select a.code into of_area from warehouse.area_at($1) as a where a.area_id = $3;
  select p.year, b.year, b.period_id into of_year, year_before, period_before
  from warehouse.period_at($1) as p
  left join lateral warehouse.period_at($1) as b
    on b.code = p.prior_code and exists (select from warehouse.opened_year as o where o.year = b.year)
  where p.period_id = $2
  limit 1;
  select case when i.direction = 'down' then -1 else 1 end, i.aggregation in ('sum', 'count')
  into sign, is_added
  from warehouse.indicator_at($1) as i
  where i.indicator_id = $5;
  if is_added then
    select t.actual, t.cumulative into total_actual, total_cumulative
    from warehouse.total_of($1, of_year, $2, $3, $5) as t;
  end if;

  return query
  with rolled_up as materialized (
    select r.* from warehouse.rolled_up($1, $2, $4, array[$5]) as r
  ),
  value as materialized (
    select
      r.commune_id, r.file_id, r.line_no, true as is_derived, r.actual, r.cumulative, r.prior,
      r.plan, r.obs_status
    from rolled_up as r
    union all
    -- What a commune states for the period itself, and what is computed from nothing else.
    select
      o.commune_id, o.file_id, o.line_no, false, o.actual, o.cumulative, o.prior, o.plan,
      o.obs_status
    from warehouse.commune_at($1) as c
    cross join lateral warehouse.version_of_value($1, of_year, $2, c.commune_id, $5) as o
    where c.area_code = of_area and not o.is_held
      and (o.origin = 's'
        or not exists (select from rolled_up as r where r.commune_id = o.commune_id))
  ),
  own_before as materialized (
    select o.commune_id, o.origin, o.is_held, o.actual, o.cumulative
    from value as v
    cross join lateral warehouse.version_of_value(
      $1, year_before, period_before, v.commune_id, $5) as o
  ),
  rolled_up_before as materialized (
    select r.commune_id, r.is_reported, r.actual, r.cumulative
    from warehouse.rolled_up(
      $1,
      period_before,
      array(
        select v.commune_id from value as v
        where not exists (
          select from own_before as o where o.commune_id = v.commune_id and o.origin = 's')),
      array[$5]) as r
  ),
  ranked as (
    select
      v.*, rank() over (order by sign * coalesce(v.cumulative, v.actual) desc nulls last) as place
    from value as v
  )
  select
    v.commune_id, v.file_id, v.line_no, v.is_derived, v.actual, v.cumulative, v.prior, v.plan,
    v.obs_status,
    case when coalesce(v.cumulative, v.actual) is not null then cast(v.place as integer) end,
    case
      when o.is_held then null
      when r.is_reported is null then o.actual
      else r.actual
    end,
    case
      when o.is_held then null
      when r.is_reported is null then o.cumulative
      else r.cumulative
    end,
    total_actual, total_cumulative
  from ranked as v
  left join own_before as o on o.commune_id = v.commune_id
  left join rolled_up_before as r on r.commune_id = v.commune_id;
end
$$;
comment on function warehouse.results_by_month is
  'One indicator of the communes of an area for a longer period for which some of them (commune_ids, see communes_by_month) state months: those values that are worked out from months and those that are stated for the period itself, without those held; the place of each among them, 1 is the best, without a better direction the highest; what the warehouse has of the same period last year; and the area''s total, of indicators that are added up. As of a publication.';
