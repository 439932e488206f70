-- What changed between two publications, and why.

create or replace function mart.district_total_diff(from_publication integer, to_publication integer)
returns table (
  area text, area_name text, period text, indicator text, indicator_name_vi text, uom text,
  actual_before numeric, actual_after numeric, difference numeric,
  cumulative_before numeric, cumulative_after numeric,
  obs_status_before text, obs_status_after text,
  communes_reported_before integer, communes_reported_after integer,
  files text[], files_before text[], actions bigint[], reference_changes text[]
)
language sql stable parallel safe
as $$
  select
    a.code, a.name, p.code, i.code, i.name_vi, i.uom,
    round(t.actual_before, i.decimals), round(t.actual_after, i.decimals),
    case
      when t.cumulative_before is not null and t.cumulative_after is not null
        then round(t.cumulative_after - t.cumulative_before, i.decimals)
      else round(t.actual_after - t.actual_before, i.decimals)
    end,
    round(t.cumulative_before, i.decimals), round(t.cumulative_after, i.decimals),
    t.status_before, t.status_after, t.reported_before, t.reported_after,
    array(
      select f.file_name from mart.submission_file as f where f.file_id = any (t.file_ids) order by 1),
    array(
      select f.file_name from mart.submission_file as f
      where f.file_id = any (t.file_ids_before) order by 1),
    array(
      select c.action_id
      from mart.action as c
      where c.publication > $1 and c.publication <= $2
        and (c.file_id = any (t.file_ids || t.file_ids_before)
          or (c.commune = any (t.communes) and c.period = any (t.periods)
            and (c.indicator is null or c.indicator = any (t.indicators))))
      order by c.action_id),
    t.reference_changes
  from warehouse.dim_area as a
  cross join lateral warehouse.explained_changes_of($1, $2, a.area_id) as t
  -- Of what is gone, the last that there was.
  cross join lateral (
    select d.code, d.name_vi, d.uom, d.decimals
    from warehouse.dim_indicator as d
    where d.indicator_id = t.indicator_id and d.from_publication <= $2
    order by d.from_publication desc
    limit 1
  ) as i
  cross join lateral (
    select d.code
    from warehouse.dim_period as d
    where d.period_id = t.period_id and d.from_publication <= $2
    order by d.from_publication desc
    limit 1
  ) as p
  where mart.is_published($1) and mart.is_published($2) and a.level = 'district'
    and a.from_publication <= $2 and (a.to_publication is null or a.to_publication > $2)
$$;
comment on function mart.district_total_diff is
  'District totals that changed between two publications, one row each: before and after, the difference (of cumulatives where both have one), how firm, and what made it: files (of values that came), files_before (of values that went), actions (numbers in mart.action) and changed reference data. A total of which only a target changed has its row too. An error for a publication that does not exist.';
