-- What is wrong with each file that is owed a slip, in the order of its lines, then what is wrong with
-- it as a whole: warnings of the latter kind can be many, and no line should drown in them.
with owed as (
  select e.*, f.file_name
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  where e.is_owner
),
-- Whose each problem is, is settled before the folders are joined: a file of all communes is in
-- thousands of them, and to look through all its problems for each would take hours.
problem as (
  select
    j.file_id,
    coalesce(j.commune_id, f.commune_id, 0) as commune_id,
    coalesce(j.period_id, f.period_id, 0) as period_id,
    j.line_no, j.column_name, j.value, j.code, 'tu_choi' as severity, 1 as gravity,
    j.message_vi, j.advice_vi, j.reject_id as number
  from ops.reject as j
  join ops.submission_file as f on f.file_id = j.file_id
  where j.file_id in (select file_id from owed)
  union all
  select
    g.file_id,
    coalesce(g.commune_id, f.commune_id, 0),
    coalesce(g.period_id, f.period_id, 0),
    g.line_no, g.column_name, g.value, g.code,
    case g.severity when 'hold' then 'giu_lai' when 'warning' then 'canh_bao' else 'thong_tin' end,
    case g.severity when 'hold' then 2 when 'warning' then 3 else 4 end,
    g.message_vi, g.advice_vi, g.finding_id
  from ops.finding as g
  join ops.submission_file as f on f.file_id = g.file_id
  where g.state = 'open' and g.file_id in (select file_id from owed)
)
-- A cell may hold a million characters; more than a slip shows of it must not be sent for.
select
  o.period, o.commune, o.file_id, o.file_name, o.slip_number, o.replaces,
  p.line_no, p.column_name, left(p.value, 1001) as value, p.code, p.severity,
  left(p.message_vi, 1001) as message_vi, left(p.advice_vi, 1001) as advice_vi
from owed as o
join problem as p
  on p.file_id = o.file_id and p.commune_id = o.commune_id and p.period_id = o.period_id
order by
  o.period, o.commune, o.file_id, p.line_no nulls last, p.gravity, p.code, p.column_name, p.number;
