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
      is_complete boolean, is_derived boolean, publication integer, published_at timestamptz
    );
  end if;
end $$;
comment on type mart.area_total_row is 'What area_total and district_total consist of.';

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
    round(reached.value * 100 / nullif(target.value, 0), 2),
    round(prior.value, total.decimals),
    prior.source,
    round((compared.value - compared.prior) * 100 / nullif(compared.prior, 0), 2),
    case
      when target.value is null then 'no_plan'
      when reached.value is null then 'no_data'
      when reached.value = target.value then 'met'
      when (reached.value > target.value) = (target.kind = 'reduction' or total.direction <> 'down')
        then 'exceeded'
      else 'not_met'
    end,
    total.communes_expected,
    total.communes_reported,
    total.communes_reported = total.communes_expected and total.values_held = 0,
    total.is_derived,
    publication.publication,
    publication.published_at
  from warehouse.publication as publication
  cross join lateral warehouse.area_total_at(publication.publication) as total
  left join warehouse.dim_period as last_year
    on last_year.code = total.prior_code
    and last_year.from_publication <= publication.publication
    and (last_year.to_publication is null or last_year.to_publication > publication.publication)
  left join lateral warehouse.total_of(
    publication.publication, last_year.year, last_year.period_id, total.area_id,
    total.indicator_id) as own on true
  left join lateral (
    select distinct on (t.authority) t.value, t.authority, t.kind
    from warehouse.target_at(publication.publication) as t
    where t.year = total.year
      and t.place_code = total.area
      and t.indicator_code = total.indicator
    order by t.authority, t.assigned_on desc
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
        when target.kind <> 'reduction' then total_value.value
        when prior.source <> 'claimed-partly' then compared.prior - compared.value
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
  'Grain: one indicator of one area and period, for each authority that set a target. Key: area, period, indicator, plan_authority. One row with an empty plan where there is no target.';
comment on view mart.district_total is
  'Grain: one indicator of one district and period, for each authority that set a target. Key: area, period, indicator, plan_authority. mart.area_total for areas of level district.';

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
        ('plan', 'Target of the year as assigned; null where there is none.'),
        ('plan_authority', 'Who assigned it.'),
        ('achievement_pct', 'coalesce(cumulative, actual) in per cent of plan; of a reduction, what it fell by against last year in per cent of plan. From exact values.'),
        ('prior_actual', 'Same period last year, cumulative where this row is; rounded for display.'),
        ('prior_source', 'warehouse (its own figure), claimed (the sum of what the communes claim), or claimed-partly (of the few that claim one).'),
        ('change_pct', 'Change against last year in per cent, over communes that have both. From exact values.'),
        ('target_status', 'exceeded, met, not_met, no_plan or no_data, by the better direction and exact values.'),
        ('communes_expected', 'Communes that had to report.'),
        ('communes_reported', 'Expected communes that did.'),
        ('is_complete', 'Whether every expected commune reported and nothing is held.'),
        ('is_derived', 'Whether it was rolled up from months.'),
        ('publication', 'The publication in which it is so.'),
        ('published_at', 'When that publication became visible.')
      ) as t (column_name, sentence)
    loop
      execute format('comment on column mart.%I.%I is %L', relation, said.column_name, said.sentence);
    end loop;
  end loop;
end $$;
