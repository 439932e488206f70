-- Values of communes with plan, last year, share of their area and rank in it, at any publication.

do $$
begin
  if to_regtype('mart.commune_result_row') is null then
    create type mart.commune_result_row as (
      period text, area text, commune text, commune_name text, commune_type text,
      indicator text, uom text, actual numeric, cumulative numeric, plan numeric,
      achievement_pct numeric, prior_actual numeric, change_pct numeric, share_pct numeric,
      rank integer, is_derived boolean, file_name text, line_no integer, publication integer
    );
  end if;
end $$;
comment on type mart.commune_result_row is 'What commune_result consists of.';

create or replace function mart.commune_result_as_of(publication integer)
returns setof mart.commune_result_row
language sql stable parallel safe
as $$
  select
    r.period,
    r.area,
    r.commune,
    r.commune_name,
    r.commune_type,
    r.indicator,
    r.uom,
    round(r.actual, r.decimals),
    round(r.cumulative, r.decimals),
    r.plan,
    round(
      case when r.plan_kind = 'reduction' then r.prior - r.value else r.value end
      * 100 / nullif(r.plan, 0), 2),
    round(r.prior, r.decimals),
    round((r.value - r.prior) * 100 / nullif(r.prior, 0), 2),
    round(r.shared_value * 100 / nullif(r.area_value, 0), 2),
    case when r.value is not null then
      cast(rank() over (
        partition by r.period, r.indicator, r.area
        order by case when r.direction = 'down' then r.value else -r.value end nulls last
      ) as integer)
    end,
    r.is_derived,
    r.file_name,
    r.line_no,
    r.publication
  from (
    select
      v.period,
      commune.area_code as area,
      commune.code as commune,
      commune.name as commune_name,
      commune.type as commune_type,
      v.indicator,
      v.uom,
      v.decimals,
      v.direction,
      v.actual,
      v.cumulative,
      coalesce(v.cumulative, v.actual) as value,
      coalesce(target.value, v.plan) as plan,
      target.kind as plan_kind,
      coalesce(
        case
          when v.cumulative is not null
            then coalesce(own.cumulative, former.cumulative, own.actual, former.actual)
          else coalesce(own.actual, former.actual, own.cumulative, former.cumulative)
        end,
        v.prior) as prior,
      -- An area has no cumulative when some commune gives only its actual: then actuals are shared.
      case when total.cumulative is null then v.actual else coalesce(v.cumulative, v.actual) end
        as shared_value,
      case when v.aggregation in ('sum', 'count')
        then coalesce(total.cumulative, total.actual)
      end as area_value,
      v.is_derived,
      file.file_name,
      v.line_no,
      publication.publication
    from warehouse.commune_value_at($1) as v
    join warehouse.publication as publication on publication.publication = $1
    join warehouse.commune_at($1) as commune on commune.commune_id = v.commune_id
    left join warehouse.area_at($1) as area on area.code = commune.area_code
    left join warehouse.area_total_at($1) as total
      on total.area_id = area.area_id
      and total.period = v.period
      and total.indicator = v.indicator
    left join warehouse.period_at($1) as last_year on last_year.code = v.prior_code
    -- Last year's value is either an open version or a closed one; each half has its index.
    left join warehouse.fct_commune_value as own
      on own.commune_id = v.commune_id
      and own.period_id = last_year.period_id
      and own.indicator_id = v.indicator_id
      and own.to_publication is null
      and own.from_publication <= publication.publication
      and not own.is_held
    left join warehouse.fct_commune_value as former
      on former.commune_id = v.commune_id
      and former.period_id = last_year.period_id
      and former.indicator_id = v.indicator_id
      and former.to_publication > $1
      and former.from_publication <= publication.publication
      and not former.is_held
    left join (
      select distinct on (t.year, t.place_code, t.indicator_code) t.*
      from warehouse.target_at($1) as t
      order by t.year, t.place_code, t.indicator_code, t.assigned_on desc, t.authority
    ) as target
      on target.year = v.year
      and target.place_code = commune.code
      and target.indicator_code = v.indicator
    -- Through mart, because whoever calls the function may not read ops.
    left join mart.submission_file as file on file.file_id = v.file_id
    where not v.is_held
  ) as r
$$;
comment on function mart.commune_result_as_of is
  'mart.commune_result as it was published; no rows for a publication that does not exist.';

create or replace view mart.commune_result as
select * from mart.commune_result_as_of(mart.current_publication());

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
        ('achievement_pct', 'coalesce(cumulative, actual) in per cent of plan; of a reduction, what it fell by against last year in per cent of plan. From exact values.'),
        ('prior_actual', 'Same period last year: the warehouse''s own value, else what the commune claims; rounded for display.'),
        ('change_pct', 'Change against last year in per cent. From exact values.'),
        ('share_pct', 'Share of the area''s total in per cent; null where values are not added up.'),
        ('rank', 'Place among the area''s communes, 1 is the best; without a better direction the highest. Null without a value.'),
        ('is_derived', 'Whether it was rolled up from months.'),
        ('file_name', 'File that states it; null where nothing was submitted.'),
        ('line_no', 'Line of that file.'),
        ('publication', 'The publication in which it is so.')
      ) as t (column_name, sentence)
    loop
      execute format('comment on column mart.%I.%I is %L', relation, said.column_name, said.sentence);
    end loop;
  end loop;
end $$;
