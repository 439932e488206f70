-- Values of communes with plan, last year, share of their area and rank in it, at any publication.

do $$
begin
  if to_regtype('mart.commune_result_row') is null then
    create type mart.commune_result_row as (
      period text, area text, commune text, commune_name text, commune_type text,
      indicator text, uom text, actual numeric, cumulative numeric, plan numeric,
      achievement_pct numeric, prior_actual numeric, change_pct numeric, share_pct numeric,
      rank integer, is_derived boolean, file_name text, line_no integer, publication integer,
      commune_valid_from date, plan_kind text, obs_status text
    );
  end if;
end $$;
comment on type mart.commune_result_row is 'What commune_result consists of.';

create or replace function warehouse.achievement_pct(
  kind text, plan numeric, value numeric, prior numeric
)
returns numeric
language sql immutable parallel safe
as $$
  select case when $1 <> 'at_most' then
    round(
      case $1
        when 'reduction' then $4 - $3
        when 'reduction_pct' then ($4 - $3) * 100 / nullif($4, 0)
        when 'growth_pct' then ($3 - $4) * 100 / nullif($4, 0)
        else $3
      end
      * 100 / nullif($2, 0), 2)
  end
$$;
comment on function warehouse.achievement_pct is
  'What a commune achieved of its plan in per cent: of what it fell or rose by against last year where the plan asks for that, else of its value; null for a limit.';

create or replace function warehouse.share_pct(
  actual numeric, value numeric, total_actual numeric, total_cumulative numeric
)
returns numeric
language sql immutable parallel safe
as $$
  -- An area has no cumulative when some commune gives only its actual: then actuals are shared.
  select round(
    case when $4 is null then $1 else $2 end * 100 / nullif(coalesce($4, $3), 0), 2)
$$;
comment on function warehouse.share_pct is
  'What part of its area''s total a commune''s value is, in per cent.';

-- One branch for what stands as it is stated, found by the index of values; one for longer periods of areas
-- that report by month, an area and indicator at a time, so that what neighbours share is worked out once.
create or replace function mart.published_commune_result(publication integer)
returns setof mart.commune_result_row
language sql stable parallel safe
as $$
  select
    v.period,
    v.area,
    v.commune,
    v.commune_name,
    v.commune_type,
    v.indicator,
    v.uom,
    round(v.actual, v.decimals),
    round(v.cumulative, v.decimals),
    stated.plan,
    warehouse.achievement_pct(stated.plan_kind, stated.plan, stated.value, prior.value),
    round(prior.value, v.decimals),
    round((stated.value - prior.value) * 100 / nullif(prior.value, 0), 2),
    case when v.aggregation in ('sum', 'count') then
      warehouse.share_pct(v.actual, stated.value, v.total_actual, v.total_cumulative)
    end,
    v.rank,
    v.is_derived,
    file.file_name,
    v.line_no,
    v.publication,
    v.commune_valid_from,
    stated.plan_kind,
    case v.obs_status when 2 then 'estimate' when 1 then 'provisional' else 'final' end
  from (
    select
      n.publication, v.period, v.year, commune.area_code as area, commune.code as commune,
      commune.name as commune_name, commune.type as commune_type,
      commune.valid_from as commune_valid_from, v.indicator, v.uom, v.decimals, v.aggregation,
      v.file_id, v.line_no, false as is_derived, v.actual, v.cumulative, v.prior, v.plan,
      v.obs_status, before.actual as actual_before, before.cumulative as cumulative_before,
      total.actual as total_actual, total.cumulative as total_cumulative,
      case when coalesce(v.cumulative, v.actual) is not null then (
        select cast(1 + count(*) as integer)
        from warehouse.dim_commune as s
        join warehouse.fct_commune_value as o
          on o.year = v.year and o.period_id = v.period_id and o.commune_id = s.commune_id
          and o.indicator_id = v.indicator_id and not o.is_held
          and o.from_publication <= n.publication
          and (o.to_publication is null or o.to_publication > n.publication)
        where s.area_code = commune.area_code
          and s.from_publication <= n.publication
          and (s.to_publication is null or s.to_publication > n.publication)
          and case
            when v.direction = 'down'
              then coalesce(o.cumulative, o.actual) < coalesce(v.cumulative, v.actual)
            else coalesce(o.cumulative, o.actual) > coalesce(v.cumulative, v.actual)
          end
      ) end as rank
    from warehouse.publication as n
    cross join lateral warehouse.stated_value_at(n.publication) as v
    cross join lateral warehouse.commune_at(n.publication) as commune
    left join lateral warehouse.area_at(n.publication) as area on area.code = commune.area_code
    left join lateral warehouse.total_of(
      n.publication, v.year, v.period_id, area.area_id, v.indicator_id) as total on true
    left join lateral (
      select p.period_id, p.year
      from warehouse.dim_period as p
      where p.code = v.prior_code
        and p.from_publication <= n.publication
        and (p.to_publication is null or p.to_publication > n.publication)
        and exists (select from warehouse.opened_year as o where o.year = p.year)
      limit 1
    ) as last_year on true
    left join lateral warehouse.version_of_value(
      n.publication, last_year.year, last_year.period_id, v.commune_id, v.indicator_id) as own
      on true
    -- Not asked at all where the answer is known to be none: the asking costs more than all the rest.
    left join lateral (
      select r.is_reported, r.actual, r.cumulative
      from warehouse.rolled_up(
        n.publication, last_year.period_id, array[v.commune_id], array[v.indicator_id]) as r
      where v.kind <> 'month' and own.origin is distinct from 's'
        and last_year.period_id is not null
      offset 0
    ) as rolled on true
    left join lateral (
      select
        case when rolled.is_reported is null then own.actual else rolled.actual end as actual,
        case when rolled.is_reported is null then own.cumulative else rolled.cumulative end
          as cumulative
      where own.is_held is not true
    ) as before on true
    where n.publication = $1 and commune.commune_id = v.commune_id and not v.is_held
      and (
        v.kind = 'month'
        or warehouse.communes_by_month(n.publication, commune.area_code, v.period_id) is null)
    union all
    select
      n.publication, p.code, p.year, commune.area_code, commune.code,
      commune.name, commune.type, commune.valid_from, i.code, i.uom, i.decimals, i.aggregation,
      v.file_id, v.line_no, v.is_derived, v.actual, v.cumulative, v.prior, v.plan,
      v.obs_status, v.actual_before, v.cumulative_before, v.total_actual, v.total_cumulative,
      v.rank
    from warehouse.publication as n
    cross join lateral warehouse.period_at(n.publication) as p
    join warehouse.opened_year as y on y.year = p.year
    cross join lateral warehouse.area_at(n.publication) as area
    cross join lateral (
      select warehouse.communes_by_month(n.publication, area.code, p.period_id) as communes
      offset 0
    ) as by_month
    cross join lateral warehouse.indicator_at(n.publication) as i
    cross join lateral warehouse.results_by_month(
      n.publication, p.period_id, area.area_id, by_month.communes, i.indicator_id) as v
    cross join lateral warehouse.commune_at(n.publication) as commune
    where n.publication = $1 and p.kind <> 'month' and by_month.communes is not null
      and commune.commune_id = v.commune_id and commune.area_code = area.code
  ) as v
  left join lateral (
    select t.value, t.kind
    from warehouse.target_at(v.publication) as t
    where t.year = v.year and t.place_code = v.commune and t.indicator_code = v.indicator
    order by t.assigned_on desc, t.authority, t.kind <> 'level', t.kind
    limit 1
  ) as target on true
  -- Through mart, because whoever calls the function may not read ops.
  left join mart.submission_file as file on file.file_id = v.file_id
  cross join lateral (
    select
      coalesce(v.cumulative, v.actual) as value,
      coalesce(target.value, v.plan) as plan,
      coalesce(target.kind, case when v.plan is not null then 'level' end) as plan_kind
  ) as stated
  cross join lateral (
    select coalesce(
      case
        when v.cumulative is not null then coalesce(v.cumulative_before, v.actual_before)
        else coalesce(v.actual_before, v.cumulative_before)
      end,
      v.prior) as value
  ) as prior
$$;
comment on function mart.published_commune_result is
  'What mart.commune_result shows at a publication; no rows for one that does not exist.';

create or replace function mart.no_commune_result(publication integer)
returns setof mart.commune_result_row
language plpgsql stable parallel safe
rows 1
as $$
begin
  perform mart.is_published($1);
end
$$;
comment on function mart.no_commune_result is
  'No rows for a publication that exists, an error for any other.';

-- Beside the rows and not above them: whatever is filtered, the planner may leave the rows out, but
-- never the question whether there is such a publication.
create or replace function mart.commune_result_as_of(publication integer)
returns setof mart.commune_result_row
language sql stable parallel safe
as $$
  select t.* from mart.published_commune_result($1) as t
  union all
  select n.* from mart.no_commune_result($1) as n
$$;
comment on function mart.commune_result_as_of is
  'mart.commune_result as it was published; an error for a publication that does not exist.';

create or replace view mart.commune_result as
select * from mart.published_commune_result(mart.current_publication());

comment on view mart.commune_result is
  'Grain: one indicator of one commune and period that is not held. Key: period, commune, commune_name, indicator (a code is reused over time).';

-- The two say the same of the same columns.
do $$
declare
  relation text;
  said record;
begin
  foreach relation in array array['commune_result_row', 'commune_result'] loop
    for said in
      select * from (values
        ('period', 'Code of the period.'),
        ('area', 'Code of the area that the commune belongs to.'),
        ('commune', 'Code of the commune.'),
        ('commune_name', 'Its name in Vietnamese.'),
        ('commune_type', 'xa, thi_tran or phuong.'),
        ('indicator', 'Code of the indicator.'),
        ('uom', 'Unit of measure of actual, cumulative, plan and prior_actual.'),
        ('actual', 'Value of the period, rounded for display; null for nothing to report.'),
        ('cumulative', 'Value from the start of the year to the period''s end, rounded for display.'),
        ('plan', 'The commune''s assigned target of the year, the latest of any authority; else the plan that its file states.'),
        ('achievement_pct', 'coalesce(cumulative, actual) in per cent of plan, of a range of its lower end; of reduction, reduction_pct and growth_pct, what it fell or rose by against last year in per cent of plan; null for at_most. From exact values.'),
        ('prior_actual', 'Same period last year: the warehouse''s own value, else what the commune claims; rounded for display.'),
        ('change_pct', 'Change against last year in per cent. From exact values.'),
        ('share_pct', 'Share of the area''s total in per cent; null where values are not added up.'),
        ('rank', 'Place among the area''s communes, 1 is the best; without a better direction the highest. Null without a value.'),
        ('is_derived', 'Whether it was rolled up from months.'),
        ('file_name', 'File that states it; null where nothing was submitted.'),
        ('line_no', 'Line of that file.'),
        ('publication', 'The publication in which it is so.'),
        ('commune_valid_from', 'First day of the commune: with its code, which commune it is.'),
        ('plan_kind', 'What the plan asks for, as in area_total; level where it is the file''s own.'),
        ('obs_status', 'final, provisional or estimate, by the title over it; of what is rolled up or computed that of the least firm of its parts.')
      ) as t (column_name, sentence)
    loop
      execute format('comment on column mart.%I.%I is %L', relation, said.column_name, said.sentence);
    end loop;
  end loop;
end $$;
