-- The figures of each commune and period of which a relation is broken, and those of other periods that its
-- relations are about.
with unit as (
  select distinct r.commune_id, r.period_id
  from staging.relation as r
  where r.is_broken and not r.is_cut
),
named as (
  select u.commune_id, u.period_id, f.period_id as figure_period_id, f.indicator_id, f.column_name,
    f.authority
  from unit as u
  join staging.figure as f on f.commune_id = u.commune_id and f.period_id = u.period_id
  union
  select u.commune_id, u.period_id, c.cell_period_id, c.cell_indicator_id, c.cell_column, c.authority
  from unit as u
  join staging.relation_cell as c on c.commune_id = u.commune_id and c.period_id = u.period_id
)
select
  n.commune_id, n.period_id, n.figure_period_id, n.indicator_id, n.column_name, f.value, f.raw,
  f.file_id, cast(f.line_no as integer) as line_no, n.authority, b.value as before
from named as n
join staging.figure as f
  on f.commune_id = n.commune_id and f.period_id = n.figure_period_id
  and f.indicator_id = n.indicator_id and f.column_name = n.column_name
  and f.authority = n.authority
left join staging.suspect as s on s.commune_id = n.commune_id and s.period_id = n.figure_period_id
left join staging.figure as b
  on b.commune_id = n.commune_id and b.period_id = s.last_month_id
  and b.indicator_id = n.indicator_id and b.column_name = n.column_name and b.authority = ''
order by n.commune_id, n.period_id, f.file_id, f.line_no, n.column_name, n.authority;
