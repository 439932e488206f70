-- A whole is what its parts add up to, where all of them are there. Where some are missing, those that are
-- there, none of which can be below nothing, are no more than the whole.
insert into staging.relation_wish (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale,
  ordinal, role, coefficient, cell_period_id, cell_indicator_id, cell_column, authority
)
with part as (
  select
    w.commune_id, w.period_id, w.indicator_id, w.column_name, t.members, t.member_id, i.least_value,
    p.value is not null as is_there,
    row_number() over (
      partition by w.commune_id, w.period_id, w.indicator_id, w.column_name, p.value is not null
      order by t.member_id) + 1 as ordinal,
    count(p.value) over whole + 1 as present,
    coalesce(min(i.least_value) filter (where p.value is not null) over whole >= 0
      and count(i.least_value) filter (where p.value is not null) over whole = count(p.value) over whole,
      false) as is_never_negative
  from staging.figure as w
  join staging.suspect as s on s.commune_id = w.commune_id and s.period_id = w.period_id
  join staging.structure as t
    on t.code = 'parts-mismatch' and t.indicator_id = w.indicator_id and t.role = 'part'
  join staging.judged_indicator as i on i.indicator_id = t.member_id
  left join staging.figure as p
    on p.commune_id = w.commune_id and p.period_id = w.period_id and p.indicator_id = t.member_id
    and p.column_name = w.column_name
  where w.is_judged and w.column_name in ('actual', 'cumulative', 'prior')
  window whole as (partition by w.commune_id, w.period_id, w.indicator_id, w.column_name)
),
whole as (
  select
    p.commune_id, p.period_id, p.indicator_id, p.column_name,
    max(p.present) = max(p.members) as is_complete
  from part as p
  group by p.commune_id, p.period_id, p.indicator_id, p.column_name
  having max(p.present) = max(p.members) or (max(p.present) > 1 and bool_and(p.is_never_negative))
)
select
  concat_ws('/', 'parts-mismatch', w.commune_id, w.period_id, w.indicator_id, w.column_name, 1),
  'parts-mismatch', case when w.is_complete then 'sum' else 'order' end,
  w.commune_id, w.period_id, w.indicator_id, w.column_name, 1, 1,
  c.ordinal, c.role, case when w.is_complete then c.sign else -c.sign end,
  w.period_id, c.member_id, w.column_name, ''
from whole as w
join (
  select
    n.commune_id, n.period_id, n.indicator_id, n.column_name, 1 as ordinal, 'whole' as role, 1 as sign,
    n.indicator_id as member_id
  from whole as n
  union all
  select
    p.commune_id, p.period_id, p.indicator_id, p.column_name, p.ordinal, 'part', -1, p.member_id
  from part as p
  where p.is_there
) as c
  on c.commune_id = w.commune_id and c.period_id = w.period_id and c.indicator_id = w.indicator_id
  and c.column_name = w.column_name;
