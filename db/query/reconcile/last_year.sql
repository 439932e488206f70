-- Of each number with two readings, where its row names no figure of last year: what the commune stated
-- for that, be it in months. A figure that is in doubt itself proves nothing.
drop table if exists last_year;

create temporary table last_year on commit drop as
with ambiguous as (
  select
    h.file_id, h.line_no, h.column_name, r.commune_id, r.indicator_id,
    before.period_id, before.year,
    replace(h.arguments[1], ',', '.')::numeric as as_grouped,
    replace(h.arguments[2], ',', '.')::numeric as as_decimal
  from ops.row_hold as h
  join ops.submission_row as r on r.file_id = h.file_id and r.line_no = h.line_no
  join staging.contribution as c
    on c.file_id = r.file_id and c.commune_id = r.commune_id and c.period_id = r.period_id
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
  join warehouse.dim_period as before on before.code = p.prior_code and before.to_publication is null
  where h.code = 'ambiguous-number'
    and (r.prior is null or exists (
      select from ops.row_hold as o
      where o.file_id = h.file_id and o.line_no = h.line_no and o.code = h.code
        and o.column_name = 'prior'
    ))
),
-- The period itself, and each of its months.
asked as (
  select distinct
    a.commune_id, a.indicator_id, a.period_id, a.year, k.component_id, i.behaviour, i.aggregation,
    q.period_id as stated_for, q.number - 1 as place, cardinality(m.month_ids) as months
  from ambiguous as a
  join warehouse.dim_component as k
    on k.indicator_id = a.indicator_id and k.to_publication is null and k.role in ('self', 'part')
  join warehouse.dim_indicator as i
    on i.indicator_id = k.component_id and i.to_publication is null
  cross join lateral warehouse.months_of(mart.current_publication() + 1, a.period_id) as m
  cross join lateral unnest(a.period_id || m.month_ids) with ordinality as q (period_id, number)
),
stated as (
  select a.*, r.file_id, r.line_no, r.is_nothing, r.actual, r.cumulative
  from asked as a
  left join staging.effective_row as e
    on e.commune_id = a.commune_id and e.period_id = a.stated_for
    and e.indicator_id = a.component_id
  left join warehouse.fct_commune_value as f
    on f.year = a.year and f.period_id = a.stated_for and f.commune_id = a.commune_id
    and f.indicator_id = a.component_id and f.origin = 's'
    and f.from_publication <= mart.current_publication()
    and (f.to_publication is null or f.to_publication > mart.current_publication())
    and not exists (
      select from staging.touched_submission as t
      where t.commune_id = a.commune_id and t.period_id = a.stated_for
    )
  join ops.submission_row as r
    on r.file_id = coalesce(e.file_id, f.file_id) and r.line_no = coalesce(e.line_no, f.line_no)
),
sure as (
  select
    s.*,
    not exists (
      select from ops.row_hold as h
      where h.file_id = s.file_id and h.line_no = s.line_no and h.code <> 'unread-column'
    )
    and not exists (
      select from ops.submission_row as again
      where again.is_repeat and again.file_id = s.file_id and again.commune_id = s.commune_id
        and again.period_id = s.stated_for and again.indicator_id = s.component_id
        and (again.is_nothing, again.actual, again.cumulative)
          is distinct from (s.is_nothing, s.actual, s.cumulative)
    ) as is_sure
  from stated as s
),
component as (
  select
    s.commune_id, s.indicator_id, s.period_id, s.component_id,
    bool_and(s.is_sure) filter (where s.place = 0) as is_own,
    bool_and(s.is_sure) filter (where s.place > 0) as are_months,
    count(*) filter (where s.place > 0) = max(s.months)
      and bool_and(s.actual is not null or s.is_nothing) filter (where s.place > 0)
      and max(s.behaviour) = 'flow' and max(s.aggregation) = 'sum' as are_added_up,
    max(s.actual) filter (where s.place = 0) as own_actual,
    max(s.cumulative) filter (where s.place = 0) as own_cumulative,
    sum(s.actual) filter (where s.place > 0) as total,
    max(s.actual) filter (where s.place = s.months and s.behaviour = 'stock') as last_actual,
    max(s.cumulative) filter (where s.place = s.months) as last_cumulative
  from sure as s
  group by s.commune_id, s.indicator_id, s.period_id, s.component_id
),
figure as (
  select
    c.commune_id, c.indicator_id, c.period_id, c.component_id,
    case
      when c.is_own is not null then case when c.is_own then c.own_actual end
      when c.are_months then coalesce(case when c.are_added_up then c.total end, c.last_actual)
    end as actual,
    case
      when c.is_own is not null then case when c.is_own then c.own_cumulative end
      when c.are_months then c.last_cumulative
    end as cumulative
  from component as c
),
-- A total of its parts is known where each of them is.
known as (
  select
    f.commune_id, f.indicator_id, f.period_id,
    sum(coalesce(f.actual, f.cumulative)) as of_period,
    sum(coalesce(f.cumulative, f.actual)) as since_january
  from figure as f
  group by f.commune_id, f.indicator_id, f.period_id
  having count(coalesce(f.actual, f.cumulative)) = (
    select count(*)
    from warehouse.dim_component as k
    where k.indicator_id = f.indicator_id and k.to_publication is null and k.role in ('self', 'part')
  )
)
select
  a.file_id, a.line_no, a.column_name, a.indicator_id, a.as_grouped, a.as_decimal,
  case when a.column_name in ('cumulative', 'plan') then y.since_january else y.of_period end as value
from ambiguous as a
join known as y
  on y.commune_id = a.commune_id and y.indicator_id = a.indicator_id and y.period_id = a.period_id;
