-- What the candidate changes in the totals, as it would be shown: one row for each figure. Only periods
-- that the run worked out anew, and those that are made of them, need to be looked at.
with touched as materialized (
  select array(
    select p.code
    from warehouse.dim_period as p
    where p.to_publication is null
      and p.period_id in (
        select u.period_id from staging.touched_unit as u
        union
        select l.period_id from staging.touched_long as l
      )
  ) as periods
),
before as (
  select distinct on (t.area, t.period, t.indicator) t.*
  from mart.area_total_as_of(:candidate - 1) as t
  where t.period = any ((select touched.periods from touched)::text[])
  order by t.area, t.period, t.indicator
),
after as (
  select distinct on (t.area, t.period, t.indicator) t.*
  from mart.area_total_as_of(:candidate) as t
  where t.period = any ((select touched.periods from touched)::text[])
  order by t.area, t.period, t.indicator
)
select
  indicator,
  coalesce(a.indicator_name_vi, b.indicator_name_vi) as indicator_name_vi,
  area, period, figure.measure,
  case when figure.measure <> 'communes_reported' then coalesce(a.uom, b.uom) end as uom,
  figure.before, figure.after
from before as b
full join after as a using (area, period, indicator)
left join warehouse.dim_indicator as i on i.code = indicator and i.to_publication is null
cross join lateral (
  values
    ('actual', b.actual, a.actual),
    ('cumulative', b.cumulative, a.cumulative),
    ('communes_reported', b.communes_reported::numeric, a.communes_reported::numeric)
) as figure (measure, before, after)
where figure.before is distinct from figure.after
order by coalesce(a.area_level, b.area_level) <> 'district', area, i.position, period, figure.measure;
