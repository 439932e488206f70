-- Values since the start of the year that are not last month's and this month's, or less than last month's.
-- In January there is no month before.
-- Put together by itself first: only what is written into nothing that is there does the server let several
-- processors work on.
drop table if exists seen_with_last_month;

create temporary table seen_with_last_month on commit drop as
with compared as materialized (
  select c.period_id, c.other_id, c.other_year
  from staging.compared_period as c
  where c.how = 'last month'
    and exists (select from staging.contributed_column where column_name = 'cumulative')
),
january as materialized (
  select p.period_id
  from warehouse.dim_period as p
  where p.to_publication is null and p.kind = 'month' and extract(month from p.starts) = 1
    and p.period_id in (select c.period_id from staging.contribution as c)
    and exists (select from staging.contributed_column where column_name = 'cumulative')
),
-- Of what the run does not bring itself, one commune and period after the other by the index: a year has more
-- of them with each month, a nation more than a night asks for.
known as materialized (
  select c.period_id, c.other_id, c.other_year, k.commune_id
  from compared as c
  join staging.known_submission as k on k.period_id = c.other_id
),
before as (
  select c.period_id, e.commune_id, e.indicator_id, e.cumulative
  from compared as c
  join staging.effective_row as e on e.period_id = c.other_id
  left join staging.held_line as h on h.file_id = e.file_id and h.line_no = e.line_no
  where h.file_id is null
    and exists (
      select from staging.compared_period as n
      where n.how = 'last month' and n.other_id in (select k.period_id from staging.contribution as k))
  union all
  select c.period_id, v.commune_id, v.indicator_id, v.cumulative
  from known as c
  cross join lateral (
    select f.period_id, f.commune_id, f.indicator_id, f.cumulative
    from warehouse.fct_commune_value as f
    where f.year = c.other_year and f.period_id = c.other_id and f.origin = 's' and not f.is_held
      and f.commune_id = c.commune_id
      and f.from_publication <= (select mart.current_publication())
      and (f.to_publication is null or f.to_publication > (select mart.current_publication()))
    offset 0
  ) as v
),
stated as (
  -- Nothing to report since January is less than something.
  select
    e.commune_id, e.period_id, e.indicator_id,
    case when e.is_nothing then 0 else e.cumulative end as cumulative, e.actual,
    b.cumulative as before
  from staging.effective_row as e
  join before as b
    on b.period_id = e.period_id and b.commune_id = e.commune_id and b.indicator_id = e.indicator_id
  where (e.cumulative is not null or e.is_nothing) and b.cumulative is not null
  union all
  select e.commune_id, e.period_id, e.indicator_id, e.cumulative, e.actual, 0
  from staging.unproved_row as e
  where e.period_id in (select j.period_id from january as j) and e.cumulative is not null
    and exists (select from january)
)
-- Once for both rules: what is less than last month's is hardly last month's and this month's.
select
  s.commune_id, s.period_id, count(*) as cumulatives, count(s.actual) as with_actual,
  array_agg(s.indicator_id)
    filter (where s.cumulative <> s.actual + s.before or s.cumulative < s.before) as suspected
from stated as s
group by s.commune_id, s.period_id;

insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
select n.code, c.commune_id, c.period_id, n.checked, 0, coalesce(cardinality(c.suspected), 0), c.suspected
from seen_with_last_month as c
cross join lateral (values
  ('cumulative-mismatch', c.with_actual), ('cumulative-decreased', c.cumulatives)
) as n (code, checked);
