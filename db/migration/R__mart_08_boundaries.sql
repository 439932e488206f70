-- History restated on the communes of any day.

create or replace function mart.commune_result_on_boundaries(day date)
returns table (
  period text, area text, commune text, commune_name text, commune_type text,
  commune_valid_from date, indicator text, uom text, actual numeric, cumulative numeric,
  is_derived boolean, is_estimated boolean, obs_status text, publication integer
)
language sql stable parallel safe
as $$
  select
    p.code, c.area_code, c.code, c.name, c.type, c.valid_from, i.code, i.uom,
    -- Parts are exact, for rounded ones would no longer add up; what was divided has no end.
    case when i.aggregation in ('ratio', 'mean') then round(v.actual, i.decimals) else v.actual end,
    case when i.aggregation in ('ratio', 'mean') then round(v.cumulative, i.decimals)
      else v.cumulative end,
    v.is_derived, v.is_estimated,
    case v.obs_status when 2 then 'estimate' when 1 then 'provisional' else 'final' end,
    n.publication
  from warehouse.publication as n
  join warehouse.dim_commune as c
    on c.from_publication <= n.publication
    and (c.to_publication is null or c.to_publication > n.publication)
  join warehouse.dim_period as p
    on p.from_publication <= n.publication
    and (p.to_publication is null or p.to_publication > n.publication)
  join warehouse.opened_year as y on y.year = p.year
  cross join lateral warehouse.restated_values_of(n.publication, $1, c.commune_id, p.period_id) as v
  join warehouse.dim_indicator as i
    on i.indicator_id = v.indicator_id
    and i.from_publication <= n.publication
    and (i.to_publication is null or i.to_publication > n.publication)
  where n.publication = mart.current_publication()
$$;
comment on function mart.commune_result_on_boundaries is
  'What communes report, restated on the communes that exist on a day, earlier or later: by the shares of succession, backwards by the last figures of the communes of which one was made. Values that are added up come to the same on every boundary, to the last digit; ratios and means are worked out from restated parts. is_estimated where a share below 1 was applied. A commune of which succession does not tell what became of it stays as it is.';
