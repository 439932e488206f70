-- targets-mismatch: what was assigned to the communes of an area does not add up to what was assigned to the
-- area, by the same authority where it assigned both, else by any. Where a commune has no target, those
-- of the others can only be too much. Several areas and authorities can be found wrong in one indicator; what
-- tells them apart stands as the column.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments, effect
)
with newest as (
  select distinct on (t.year, t.authority, t.place_code, t.indicator_code)
    t.year, t.authority, t.place_code, t.indicator_code, t.kind, t.value
  from warehouse.dim_target as t
  where t.to_publication is null
  order by t.year, t.authority, t.place_code, t.indicator_code, t.assigned_on desc
),
level as (
  select n.*
  from newest as n
  join staging.judged_indicator as i on i.code = n.indicator_code and i.aggregation = 'sum'
  where n.kind = 'level'
),
of_communes as (
  select
    l.year, l.authority, c.area_code, l.indicator_code, sum(l.value) as value, count(*) as communes
  from level as l
  join (
    -- Of a code that was used twice in a year, the later one.
    select distinct on (m.code, y.year) m.code, m.area_code, y.year
    from warehouse.dim_commune as m
    join (select distinct n.year from newest as n) as y
      on y.year between extract(year from m.valid_from)
        and extract(year from coalesce(m.valid_to, '9999-12-31'))
    where m.to_publication is null
    order by m.code, y.year, m.valid_from desc
  ) as c on c.code = l.place_code and c.year = l.year
  group by l.year, l.authority, c.area_code, l.indicator_code
),
expected as (
  select m.area_code, y.year, count(distinct m.code) as communes
  from warehouse.dim_commune as m
  join (select distinct o.year from of_communes as o) as y
    on m.valid_from <= make_date(y.year, 1, 1)
    and coalesce(m.valid_to, 'infinity') >= make_date(y.year, 1, 1)
  where m.to_publication is null
  group by m.area_code, y.year
),
compared as (
  select
    o.year, o.authority, o.area_code, o.indicator_code, o.value, o.communes >= e.communes as are_all,
    d.value as of_area, d.authority as area_authority,
    row_number() over (
      partition by o.year, o.authority, o.area_code, o.indicator_code
      order by d.authority <> o.authority, abs(d.value - o.value), d.authority) as choice,
    bool_or(d.authority = o.authority) over same_sum as is_same_authority,
    bool_or(d.value = o.value) over same_sum as is_one_met
  from of_communes as o
  join level as d
    on d.year = o.year and d.place_code = o.area_code and d.indicator_code = o.indicator_code
  join expected as e on e.area_code = o.area_code and e.year = o.year
  window same_sum as (partition by o.year, o.authority, o.area_code, o.indicator_code)
)
select
  'targets-mismatch', 'warning', p.period_id, null, i.indicator_id, null, null, null,
  concat_ws(' ', 'plan', r.area_code, r.authority),
  ops.as_clerks_write(r.value, 1, null, null), ops.as_clerks_write(r.of_area, 1, null, null),
  array[
    i.name_vi, ops.as_clerks_write(r.value, 1, null, null),
    ops.as_clerks_write(r.of_area, 1, null, null), a.name, r.authority, r.area_authority, i.uom
  ],
  null
from compared as r
join staging.judged_indicator as i on i.code = r.indicator_code
join warehouse.dim_period as p
  on p.year = r.year and p.kind = 'year' and p.to_publication is null
join warehouse.dim_area as a on a.code = r.area_code and a.to_publication is null
where r.choice = 1 and r.value <> r.of_area and (r.is_same_authority or not r.is_one_met)
  and (r.are_all or r.value > r.of_area);
