-- Every number that is looked at, and those that they are compared with: last month, last year, the months of
-- longer periods, as they stand after this run. What is in doubt itself is compared with nothing, nor is
-- what is worked out: what it is worked out from is. Full-width letters are what they look like.
insert into staging.figure (
  commune_id, period_id, indicator_id, column_name, authority, value, half, factor, raw, file_id,
  line_no, is_judged, is_doubtful
)
with longer as materialized (
  select n.period_id, array_cat(own.month_ids, before.month_ids) as month_ids
  from (select distinct s.period_id, s.prior_id from staging.suspect as s where s.kind <> 'month') as n
  cross join lateral warehouse.months_of(mart.current_publication() + 1, n.period_id) as own
  cross join lateral warehouse.months_of(mart.current_publication() + 1, n.prior_id) as before
),
asked as (
  select u.commune_id, u.period_id, u.indicator_id, bool_or(u.is_judged) as is_judged
  from (
    select s.commune_id, s.period_id, n.indicator_id, true as is_judged
    from staging.suspect as s
    join staging.suspect_indicator as n on n.commune_id = s.commune_id and n.period_id = s.period_id
    union all
    select s.commune_id, o.period_id, n.indicator_id, false
    from staging.suspect as s
    join staging.suspect_indicator as n on n.commune_id = s.commune_id and n.period_id = s.period_id
    left join longer as l on l.period_id = s.period_id
    cross join lateral unnest(l.month_ids || s.last_month_id || s.prior_id) as o (period_id)
    where o.period_id is not null
  ) as u
  group by u.commune_id, u.period_id, u.indicator_id
),
touched as materialized (
  select distinct t.commune_id, t.period_id from staging.touched_submission as t
),
place as (
  select a.commune_id, a.period_id, a.is_judged, e.indicator_id, e.file_id, e.line_no
  from asked as a
  join touched as t on t.commune_id = a.commune_id and t.period_id = a.period_id
  join staging.effective_row as e
    on e.commune_id = a.commune_id and e.period_id = a.period_id and e.indicator_id = a.indicator_id
  union all
  select a.commune_id, a.period_id, false, v.indicator_id, v.file_id, v.line_no
  from asked as a
  left join touched as t on t.commune_id = a.commune_id and t.period_id = a.period_id
  join warehouse.dim_period as p on p.period_id = a.period_id and p.to_publication is null
  join warehouse.fct_commune_value as v
    on v.year = p.year and v.period_id = a.period_id and v.commune_id = a.commune_id
    and v.indicator_id = a.indicator_id and v.origin = 's' and not v.is_held
    and v.from_publication <= (select mart.current_publication())
    and (v.to_publication is null or v.to_publication > (select mart.current_publication()))
  where t.commune_id is null
),
cell as (
  select
    p.commune_id, p.period_id, p.indicator_id, p.is_judged, i.is_whole, r.file_id, r.line_no,
    h.file_id is not null as is_doubtful,
    n.column_name, n.raw,
    case
      when n.value is not null then n.value
      -- Nothing to report is no number, and adds nothing.
      when r.is_nothing and n.raw !~ '^[\s.…]*$' then 0
    end as value,
    n.value is null as is_nothing,
    coalesce(n.factor, '1') as factor,
    translate(n.raw, 'Ｅｅ＋－．，０１２３４５６７８９', 'Ee+-.,0123456789') as narrow
  from place as p
  join staging.judged_indicator as i on i.indicator_id = p.indicator_id
  join ops.submission_row as r on r.file_id = p.file_id and r.line_no = p.line_no
  cross join lateral (values
    ('actual', r.actual, r.raw_actual, r.factors[1]),
    ('cumulative', r.cumulative, r.raw_cumulative, r.factors[2]),
    ('plan', r.plan, r.raw_plan, r.factors[3]),
    ('prior', r.prior, r.raw_prior, r.factors[4]),
    ('rate', r.rate, r.raw_rate, null)
  ) as n (column_name, value, raw, factor)
  left join staging.held_line as h on h.file_id = r.file_id and h.line_no = r.line_no
  where p.is_judged or (n.column_name in ('actual', 'cumulative') and not i.is_computed)
),
written as (
  select
    c.*,
    split_part(c.factor, '/', 1)::numeric
      / nullif(coalesce(nullif(split_part(c.factor, '/', 2), '')::numeric, 1), 0) as multiplied_by
  from cell as c
  where c.value is not null and (not c.is_nothing or c.column_name in ('actual', 'cumulative'))
)
select
  w.commune_id, w.period_id, w.indicator_id, w.column_name, '', w.value,
  case
    when w.is_nothing or (w.is_whole and w.column_name <> 'rate' and w.multiplied_by = 1) then 0
    else w.multiplied_by * d.unit / 2
  end,
  w.multiplied_by, w.raw, w.file_id, w.line_no, w.is_judged, w.is_doubtful
from written as w
cross join lateral (
  select case
    when w.narrow ~ '[0-9][eE][+-]?[0-9]' then 10::numeric ^ (
      substring(w.narrow from '[0-9][eE]([+-]?[0-9]+)')::numeric
      - length(coalesce(substring(w.narrow from '[.,]([0-9]+)[eE]'), '')))
    when strpos(w.factor, '/') > 0 then
      10::numeric ^ (-min_scale(round(w.value / nullif(w.multiplied_by, 0), 10)))
    -- Of a binary fraction that a program has written out, digits from the sixteenth on say nothing.
    else 10::numeric ^ (-least(
      greatest(scale(w.value) - scale(w.factor::numeric), 0),
      greatest(15 - length(ltrim(trunc(abs(w.value / nullif(w.multiplied_by, 0)))::text, '0')), 0)))
  end as unit
) as d;

insert into staging.figure (
  commune_id, period_id, indicator_id, column_name, authority, value, half, factor, raw, file_id,
  line_no, is_judged, is_doubtful
)
select
  s.commune_id, s.period_id, t.indicator_id, 'target', t.authority, t.value, 0, 1, null, null, null,
  false, false
from staging.suspect as s
join staging.suspect_indicator as n on n.commune_id = s.commune_id and n.period_id = s.period_id
join staging.commune_target as t
  on t.commune_id = s.commune_id and t.year = s.year and t.indicator_id = n.indicator_id
  and s.cut_off between t.since and t.until;

call staging.tell_planner_of_many('staging.figure');
