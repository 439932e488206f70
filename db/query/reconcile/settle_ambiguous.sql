-- Of a number with two readings, the one that is near what the commune stated for last year counts if the
-- other is not near it. Settled anew each time, for what was stated for last year may be another by now.
drop table if exists settled;

create temporary table settled on commit drop as
with compared as (
  select
    y.file_id, y.line_no, y.column_name, reading.value,
    reading.value >= coalesce(i.min_value, case i.aggregation when 'count' then 0 end, reading.value)
      and reading.value
        <= coalesce(i.max_value, case i.aggregation when 'count' then 1 end, reading.value)
      as is_possible,
    sign(reading.value) = sign(y.value)
      and abs(reading.value) between abs(y.value) / 5 and abs(y.value) * 5 as is_near
  from last_year as y
  join warehouse.dim_indicator as i on i.indicator_id = y.indicator_id and i.to_publication is null
  cross join lateral (values (y.as_grouped), (y.as_decimal)) as reading (value)
  where y.value <> 0
),
chosen as (
  select file_id, line_no, column_name, min(value) filter (where is_near) as value
  from compared
  group by file_id, line_no, column_name
  having count(*) filter (where is_near) = 1 and bool_or(is_near and is_possible)
)
select h.file_id, h.line_no, h.column_name, c.value
from staging.contribution as k
join ops.row_hold as h on h.file_id = k.file_id and h.code = 'ambiguous-number'
join ops.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = k.commune_id and r.period_id = k.period_id
left join chosen as c
  on c.file_id = h.file_id and c.line_no = h.line_no and c.column_name = h.column_name
where h.settled is distinct from c.value;

update ops.row_hold as h
set settled = s.value
from settled as s
where h.file_id = s.file_id and h.line_no = s.line_no and h.column_name = s.column_name
  and h.code = 'ambiguous-number';

update ops.submission_row as r
set actual = case when s.has_actual then s.actual else r.actual end,
    cumulative = case when s.has_cumulative then s.cumulative else r.cumulative end,
    plan = case when s.has_plan then s.plan else r.plan end,
    prior = case when s.has_prior then s.prior else r.prior end
from (
  select
    file_id, line_no,
    bool_or(column_name = 'actual') as has_actual,
    bool_or(column_name = 'cumulative') as has_cumulative,
    bool_or(column_name = 'plan') as has_plan,
    bool_or(column_name = 'prior') as has_prior,
    max(value) filter (where column_name = 'actual') as actual,
    max(value) filter (where column_name = 'cumulative') as cumulative,
    max(value) filter (where column_name = 'plan') as plan,
    max(value) filter (where column_name = 'prior') as prior
  from settled
  group by file_id, line_no
) as s
where r.file_id = s.file_id and r.line_no = s.line_no;
