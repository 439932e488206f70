-- What the communes submitted, as it stands in the files, commune by commune: that is the order of the
-- index, and sorting millions of rows would take long. What files state for computed indicators comes
-- along as t, because looking at all rows once more would cost more than carrying it.
insert into staging.desired_value (
  lane, period_id, indicator_id, commune_id, file_id, line_no, year, origin, is_reported, is_held,
  actual, cumulative, prior, plan, obs_status
)
with stated as materialized (
  select
    c.file_id, c.commune_id, c.period_id, u.year,
    coalesce(s.first_line, 0) as first_line, coalesce(s.last_line, 2147483647) as last_line
  from staging.touched_unit as u
  join staging.contribution as c
    on c.commune_id = u.commune_id and c.period_id = u.period_id and c.is_alone
  join ops.submission as s
    on s.file_id = c.file_id and s.commune_id = c.commune_id and s.period_id = c.period_id
  where u.lane = :lane and u.piece = :piece
),
counting as (
  -- Each file once, and only the lines where these communes stand; another lane reads the others.
  select
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, o.year, r.is_nothing,
    r.actual, r.cumulative, r.plan, r.prior, r.obs_status
  from (
    select n.file_id, min(n.first_line) as first_line, max(n.last_line) as last_line
    from stated as n
    group by n.file_id
  ) as f
  cross join lateral (
    select
      s.file_id, s.line_no, s.commune_id, s.period_id, s.indicator_id, s.is_nothing,
      s.actual, s.cumulative, s.plan, s.prior, s.obs_status
    from ops.submission_row as s
    where s.file_id = f.file_id and s.line_no between f.first_line and f.last_line
      and not s.is_repeat
    offset 0
  ) as r
  join stated as o
    on o.file_id = r.file_id and o.commune_id = r.commune_id and o.period_id = r.period_id
  union all
  select
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, u.year, r.is_nothing,
    r.actual, r.cumulative, r.plan, r.prior, r.obs_status
  from staging.chosen_row as r
  join staging.touched_unit as u on u.period_id = r.period_id and u.commune_id = r.commune_id
  where u.lane = :lane and u.piece = :piece
)
select
  :lane, r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no, r.year,
  cast(case when i.source = 'computed' then 't' else 's' end as "char"),
  h.file_id is null and (r.actual is not null or r.cumulative is not null or r.is_nothing),
  h.file_id is not null,
  r.actual, r.cumulative, r.prior, r.plan, r.obs_status
from counting as r
join warehouse.dim_indicator as i on i.indicator_id = r.indicator_id and i.to_publication is null
left join (
  select distinct f.file_id, f.line_no
  from ops.finding as f
  where f.severity = 'hold' and f.state = 'open'
) as h on h.file_id = r.file_id and h.line_no = r.line_no;
