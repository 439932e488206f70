-- Totals of areas with plan, achievement and last year, at any publication.

do $$
begin
  if to_regtype('mart.area_total_row') is null then
    create type mart.area_total_row as (
      area text, area_name text, area_level text, period text, period_end date,
      indicator text, indicator_name_vi text, indicator_name_en text, uom text,
      actual numeric, cumulative numeric, plan numeric, plan_authority text,
      achievement_pct numeric, prior_actual numeric, prior_source text, change_pct numeric,
      target_status text, communes_expected integer, communes_reported integer,
      is_complete boolean, is_derived boolean, publication integer, published_at timestamptz,
      plan_kind text, plan_to numeric, obs_status text
    );
  end if;
end $$;
comment on type mart.area_total_row is 'What area_total and district_total consist of.';

create or replace function warehouse.target_status(
  kind text, value numeric, value_to numeric, reached numeric, direction text
)
returns text
language sql immutable parallel safe
as $$
  select case
    when $2 is null then 'no_plan'
    when $4 is null then 'no_data'
    when $1 = 'at_most' then case when $4 <= $2 then 'met' else 'not_met' end
    when $1 = 'range' and $4 between $2 and $3 then 'met'
    when $1 = 'range' then
      case when $5 = case when $4 > $3 then 'up' else 'down' end then 'exceeded' else 'not_met' end
    when $4 = $2 then 'met'
    when ($4 > $2) = ($1 in ('reduction', 'reduction_pct', 'growth_pct') or $5 <> 'down')
      then 'exceeded'
    else 'not_met'
  end
$$;
comment on function warehouse.target_status is
  'What became of a target: of level, at_most and range by the value reached, of the others by what it fell or rose by. A limit that is kept is met, never exceeded; beyond a range on the better side is exceeded.';

create or replace function mart.published_area_total(publication integer)
returns setof mart.area_total_row
language sql stable parallel safe
as $$
  select
    total.area,
    total.area_name,
    total.area_level,
    total.period,
    total.ends,
    total.indicator,
    total.name_vi,
    total.name_en,
    total.uom,
    round(total.actual, total.decimals),
    round(total.cumulative, total.decimals),
    target.value,
    target.authority,
    case when target.kind <> 'at_most' then round(reached.value * 100 / nullif(target.value, 0), 2) end,
    round(prior.value, total.decimals),
    prior.source,
    round((compared.value - compared.prior) * 100 / nullif(compared.prior, 0), 2),
    warehouse.target_status(
      target.kind, target.value, target.value_to, reached.value, total.direction),
    total.communes_expected,
    total.communes_reported,
    total.communes_reported = total.communes_expected and total.values_held = 0,
    total.is_derived,
    publication.publication,
    publication.published_at,
    target.kind,
    target.value_to,
    total.obs_status
  from warehouse.publication as publication
  cross join lateral warehouse.area_total_at(publication.publication) as total
  -- Looked up for each total: the planner expects a handful of these where a nation has two hundred thousand,
  -- and would hold each against all periods.
  left join lateral (
    select p.period_id, p.year
    from warehouse.dim_period as p
    where p.code = total.prior_code
      and p.from_publication <= publication.publication
      and (p.to_publication is null or p.to_publication > publication.publication)
    limit 1
  ) as last_year on true
  left join lateral warehouse.total_of(
    publication.publication, last_year.year, last_year.period_id, total.area_id,
    total.indicator_id) as own on true
  left join lateral (
    -- Of each authority what it assigned last, of whatever kind; of one day it can be of several.
    select t.value, t.value_to, t.authority, t.kind
    from warehouse.target_at(publication.publication) as t
    where t.year = total.year
      and t.place_code = total.area
      and t.indicator_code = total.indicator
      and not exists (
        select from warehouse.target_at(publication.publication) as l
        where l.year = t.year and l.authority = t.authority and l.place_code = t.place_code
          and l.indicator_code = t.indicator_code and l.assigned_on > t.assigned_on)
  ) as target on true
  cross join lateral (
    select
      coalesce(total.cumulative, total.actual) as value,
      case
        when total.cumulative is not null
          then coalesce(own.cumulative, own.actual)
        else coalesce(own.actual, own.cumulative)
      end as own_prior
  ) as total_value
  cross join lateral (
    select
      coalesce(total_value.own_prior, total.claimed_prior) as value,
      case
        when total_value.own_prior is not null then 'warehouse'
        when total.claimed_prior is null then null
        when total.uncompared = 0 then 'claimed'
        else 'claimed-partly'
      end as source
  ) as prior
  -- Value and last year over the same communes: all that are expected gave both, or those that did.
  left join lateral (
    select warehouse.same_communes(
      publication.publication, total.area_id, total.indicator_id, total.period_id,
      last_year.period_id, total.cumulative is not null) as figures
    where prior.source = 'warehouse' and total.aggregation <> 'none'
      -- What was published before is shown as it was published.
      and publication.publication >= (
        select min(r.from_publication) from warehouse.dim_rollup as r where r.kept_sums > 1)
      and not (
        total.communes_reported = total.communes_expected and total.values_held = 0
        and own.communes_reported = own.communes_expected and own.values_held = 0)
    offset 0
  ) as same on true
  cross join lateral (
    select
      case
        when same.figures is not null then same.figures[1]
        when prior.source = 'claimed-partly' then
          case when not total.is_derived then total.compared_value end
        else total_value.value
      end as value,
      case when same.figures is not null then same.figures[2] else prior.value end as prior
  ) as compared
  cross join lateral (
    select
      case
        when target.kind in ('level', 'at_most', 'range') then total_value.value
        when target.kind = 'reduction' then
          case when prior.source <> 'claimed-partly' then compared.prior - compared.value end
        when prior.source <> 'claimed-partly' then
          case when target.kind = 'reduction_pct' then compared.prior - compared.value
            else compared.value - compared.prior end
          * 100 / nullif(compared.prior, 0)
      end as value
  ) as reached
  where publication.publication = $1
$$;
comment on function mart.published_area_total is
  'What mart.area_total shows at a publication; no rows for one that does not exist.';

create or replace function mart.no_area_total(publication integer)
returns setof mart.area_total_row
language plpgsql stable parallel safe
rows 1
as $$
begin
  perform mart.is_published($1);
end
$$;
comment on function mart.no_area_total is
  'No rows for a publication that exists, an error for any other.';

-- Beside the rows and not above them: whatever is filtered, the planner may leave the rows out, but
-- never the question whether there is such a publication.
create or replace function mart.area_total_as_of(publication integer)
returns setof mart.area_total_row
language sql stable parallel safe
as $$
  select t.* from mart.published_area_total($1) as t
  union all
  select n.* from mart.no_area_total($1) as n
$$;
comment on function mart.area_total_as_of is
  'mart.area_total as it was published; an error for a publication that does not exist.';

create or replace view mart.area_total as
select * from mart.published_area_total(mart.current_publication());

create or replace function mart.district_total_as_of(publication integer)
returns setof mart.area_total_row
language sql stable parallel safe
as $$
  select t.*
  from mart.area_total_as_of($1) as t
  where t.area_level = 'district'
$$;
comment on function mart.district_total_as_of is
  'mart.district_total as it was published; an error for a publication that does not exist.';

create or replace view mart.district_total as
select t.*
from mart.published_area_total(mart.current_publication()) as t
where t.area_level = 'district';

comment on view mart.area_total is
  'Grain: one indicator of one area and period, for each authority that set a target. Key: area, period, indicator, plan_authority, plan_kind (one authority seldom sets targets of two kinds on one day). One row with an empty plan where there is no target.';
comment on view mart.district_total is
  'Grain: one indicator of one district and period, for each authority that set a target. Key: area, period, indicator, plan_authority, plan_kind. mart.area_total for areas of level district.';

-- The three say the same of the same columns.
do $$
declare
  relation text;
  said record;
begin
  foreach relation in array array['area_total_row', 'area_total', 'district_total'] loop
    for said in
      select * from (values
        ('area', 'Code of the area.'),
        ('area_name', 'Its name in Vietnamese.'),
        ('area_level', 'district, province …'),
        ('period', 'Code of the period: 2024, 2024-H1, 2024-9M, 2024-Q3, 2024-11.'),
        ('period_end', 'Last day of the period.'),
        ('indicator', 'Code of the indicator.'),
        ('indicator_name_vi', 'Its name in Vietnamese.'),
        ('indicator_name_en', 'Its name in English.'),
        ('uom', 'Unit of measure of actual, cumulative, plan and prior_actual.'),
        ('actual', 'Value of the period over all communes below, rounded for display.'),
        ('cumulative', 'Value from the start of the year to the period''s end, rounded for display.'),
        ('plan', 'Target of the year as assigned last, by what was known at the publication; of reduction_pct and growth_pct in per cent, of a range its lower end. Null where there is none.'),
        ('plan_authority', 'Who assigned it.'),
        ('achievement_pct', 'coalesce(cumulative, actual) in per cent of plan, of a range of its lower end; of reduction, reduction_pct and growth_pct, what it fell or rose by against last year in per cent of plan; null for at_most. From exact values.'),
        ('prior_actual', 'Same period last year, cumulative where this row is; rounded for display.'),
        ('prior_source', 'warehouse (its own figure), claimed (the sum of what the communes claim), or claimed-partly (of the few that claim one).'),
        ('change_pct', 'Change against last year in per cent, over communes that have both. From exact values.'),
        ('target_status', 'exceeded, met, not_met, no_plan or no_data, by the better direction and exact values. What stays at or below at_most has met it, and so has what is within a range.'),
        ('communes_expected', 'Communes that had to report.'),
        ('communes_reported', 'Expected communes that did.'),
        ('is_complete', 'Whether every expected commune reported and nothing is held.'),
        ('is_derived', 'Whether it was rolled up from months.'),
        ('publication', 'The publication in which it is so.'),
        ('published_at', 'When that publication became visible.'),
        ('plan_kind', 'What the target asks for: level (reach it), at_most (stay at or below it), range, reduction (fall by it, in uom, against last year), reduction_pct, growth_pct (fall or rise by so many per cent); null where there is none.'),
        ('plan_to', 'Upper end of a range; null for any other kind.'),
        ('obs_status', 'final, provisional or estimate: that of the least firm of the values in it. Last year''s figures have their own.')
      ) as t (column_name, sentence)
    loop
      execute format('comment on column mart.%I.%I is %L', relation, said.column_name, said.sentence);
    end loop;
  end loop;
end $$;
