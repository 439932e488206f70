-- Of a number with two readings, the one that is near the warehouse's own figure of last year counts
-- if the other is not near it. Only where the row itself names no value of last year.
create temporary table settled on commit drop as
with held as (
  select
    h.file_id, h.line_no, h.column_name, r.commune_id, r.period_id, r.indicator_id,
    h.column_name in ('cumulative', 'plan') as since_january,
    replace(h.arguments[1], ',', '.')::numeric as as_grouped,
    replace(h.arguments[2], ',', '.')::numeric as as_decimal
  from ops.row_hold as h
  join ops.submission_row as r on r.file_id = h.file_id and r.line_no = h.line_no
  join staging.contribution as c
    on c.file_id = r.file_id and c.commune_id = r.commune_id and c.period_id = r.period_id
  where h.code = 'ambiguous-number' and r.prior is null
),
compared as (
  select
    h.file_id, h.line_no, h.column_name, reading.value,
    reading.value >= coalesce(i.min_value, case i.aggregation when 'count' then 0 end, reading.value)
      and reading.value
        <= coalesce(i.max_value, case i.aggregation when 'count' then 1 end, reading.value)
      as is_possible,
    sign(reading.value) = sign(last_year.value)
      and abs(reading.value) between abs(last_year.value) / 5 and abs(last_year.value) * 5 as is_near
  from held as h
  join warehouse.dim_indicator as i on i.indicator_id = h.indicator_id and i.to_publication is null
  join warehouse.dim_period as p on p.period_id = h.period_id and p.to_publication is null
  join warehouse.dim_period as before on before.code = p.prior_code and before.to_publication is null
  left join staging.submitted_value as d
    on d.period_id = before.period_id and d.commune_id = h.commune_id
    and d.indicator_id = h.indicator_id and not d.is_held
  left join warehouse.fct_commune_value as f
    on f.year = before.year and f.period_id = before.period_id and f.commune_id = h.commune_id
    and f.indicator_id = h.indicator_id and f.to_publication is null and not f.is_held
  left join lateral warehouse.rolled_up(
    mart.current_publication(),
    case when f.origin is distinct from 's' then before.period_id end,
    array[h.commune_id], array[h.indicator_id]) as m on true
  cross join lateral (
    select case
      when h.since_january then coalesce(
        d.cumulative, d.actual, m.cumulative, m.actual, f.cumulative, f.actual)
      else coalesce(
        d.actual, d.cumulative, m.actual, m.cumulative, f.actual, f.cumulative)
    end as value
  ) as last_year
  cross join lateral (values (h.as_grouped), (h.as_decimal)) as reading (value)
  where last_year.value <> 0
)
select file_id, line_no, column_name, min(value) filter (where is_near) as value
from compared
group by file_id, line_no, column_name
having count(*) filter (where is_near) = 1 and bool_or(is_near and is_possible);

update ops.submission_row as r
set actual = coalesce(s.actual, r.actual),
    cumulative = coalesce(s.cumulative, r.cumulative),
    plan = coalesce(s.plan, r.plan),
    prior = coalesce(s.prior, r.prior)
from (
  select
    file_id, line_no,
    max(value) filter (where column_name = 'actual') as actual,
    max(value) filter (where column_name = 'cumulative') as cumulative,
    max(value) filter (where column_name = 'plan') as plan,
    max(value) filter (where column_name = 'prior') as prior
  from settled
  group by file_id, line_no
) as s
where r.file_id = s.file_id and r.line_no = s.line_no;

delete from ops.row_hold as h
using settled as s
where h.file_id = s.file_id and h.line_no = s.line_no and h.column_name = s.column_name;
