-- missing-parts: a file states a figure that is worked out from others, and not all of those are there. A
-- total that its parts make up as they are says no more than them; one that is above them does.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
-- Whoever gives everything that there is lacks nothing; nobody needs to look. A row that repeats
-- another one gives nothing more.
with repeated as (
  select r.file_id, r.commune_id, r.period_id, count(*) as repeats
  from ops.submission_row as r
  where r.is_repeat and r.file_id in (select c.file_id from staging.contribution as c)
  group by r.file_id, r.commune_id, r.period_id
),
in_part as materialized (
  select c.commune_id, c.period_id
  from staging.contribution as c
  join ops.submission as s
    on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id
  left join repeated as r
    on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
  group by c.commune_id, c.period_id
  having max(s.rows_accepted - coalesce(r.repeats, 0)) < (
    select count(*) from warehouse.dim_indicator as i where i.to_publication is null)
),
given as materialized (
  select e.*
  from in_part as p
  join staging.effective_row as e on e.commune_id = p.commune_id and e.period_id = p.period_id
  -- Asked once, before any row is looked at.
  where exists (select from in_part)
),
stated as (
  select
    e.file_id, e.line_no, e.form, e.commune_id, e.period_id, e.indicator_id,
    coalesce(e.actual, e.cumulative) as value,
    case when e.actual is null then 'cumulative' else 'actual' end as column_name
  from given as e
  join warehouse.dim_indicator as i
    on i.indicator_id = e.indicator_id and i.to_publication is null and i.source = 'computed'
  where coalesce(e.actual, e.cumulative) is not null
),
-- What was refused is told already.
refused as (
  select distinct j.commune_id, j.period_id, j.indicator_id
  from staging.contribution as c
  join ops.reject as j
    on j.file_id = c.file_id and j.commune_id = c.commune_id and j.period_id = c.period_id
  where j.indicator_id is not null
),
component as (
  select
    s.file_id, s.line_no, k.role, i.name_vi, i.position,
    e.indicator_id is not null as is_sent,
    case s.column_name
      when 'actual' then coalesce(e.actual, e.cumulative)
      else coalesce(e.cumulative, e.actual)
    end as value,
    e.indicator_id is null and f.indicator_id is null as is_missing
  from stated as s
  join warehouse.dim_component as k
    on k.indicator_id = s.indicator_id and k.to_publication is null
  join warehouse.dim_indicator as i
    on i.indicator_id = k.component_id and i.to_publication is null
  left join given as e
    on e.commune_id = s.commune_id and e.period_id = s.period_id
    and e.indicator_id = k.component_id
  left join refused as f
    on f.commune_id = s.commune_id and f.period_id = s.period_id
    and f.indicator_id = k.component_id
),
sent as (
  select
    c.file_id, c.line_no,
    bool_or(c.role = 'part') as is_total,
    bool_or(c.is_sent and c.role in ('part', 'numerator')) as has_numerator,
    bool_or(c.is_sent and c.role = 'denominator') as has_denominator,
    sum(c.value) as total,
    array_agg(c.name_vi order by c.position) filter (where c.is_missing) as missing
  from component as c
  group by c.file_id, c.line_no
)
select
  'missing-parts', 'warning', s.period_id, s.commune_id, s.indicator_id, s.form, s.file_id, s.line_no,
  s.column_name,
  case s.column_name when 'actual' then r.raw_actual else r.raw_cumulative end,
  case when t.is_total then t.total::text end,
  array[
    i.name_vi,
    (
      select string_agg(m.name, '; ' order by m.place)
      from unnest(t.missing) with ordinality as m (name, place)
      where m.place <= 10
    ) || case when cardinality(t.missing) > 10 then '; …' else '' end,
    case when t.is_total then replace(trim_scale(t.total)::text, '.', ',') || ' ' || i.uom end
  ]
from stated as s
join sent as t on t.file_id = s.file_id and t.line_no = s.line_no
join ops.submission_row as r on r.file_id = s.file_id and r.line_no = s.line_no
join warehouse.dim_indicator as i
  on i.indicator_id = s.indicator_id and i.to_publication is null
where t.missing is not null
  and case
    when t.is_total then t.total is null or s.value > round(t.total, scale(s.value))
    else not (t.has_numerator and t.has_denominator)
  end;
