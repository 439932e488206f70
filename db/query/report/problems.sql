-- What is wrong with each file that is owed a slip, in the order of its lines, then what is wrong with
-- it as a whole: warnings of the latter kind can be many, and no line should drown in them.
with owed as (
  select e.*, f.file_name, f.commune_id as file_commune, f.period_id as file_period
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  where e.is_owner
),
problem as (
  select
    o.period, o.commune, o.file_id, o.file_name, o.slip_number, o.replaces,
    j.line_no, j.column_name, j.value, j.code, 'tu_choi' as severity, 1 as gravity,
    j.message_vi, j.advice_vi, j.reject_id as number
  from owed as o
  join ops.reject as j
    on j.file_id = o.file_id
    and coalesce(j.commune_id, o.file_commune, 0) = o.commune_id
    and coalesce(j.period_id, o.file_period, 0) = o.period_id
  union all
  select
    o.period, o.commune, o.file_id, o.file_name, o.slip_number, o.replaces,
    g.line_no, g.column_name, g.value, g.code,
    case g.severity when 'hold' then 'giu_lai' when 'warning' then 'canh_bao' else 'thong_tin' end,
    case g.severity when 'hold' then 2 when 'warning' then 3 else 4 end,
    g.message_vi, g.advice_vi, g.finding_id
  from owed as o
  join ops.finding as g
    on g.file_id = o.file_id
    and g.state = 'open'
    and coalesce(g.commune_id, o.file_commune, 0) = o.commune_id
    and coalesce(g.period_id, o.file_period, 0) = o.period_id
)
-- A cell may hold a million characters; more than a slip shows of it must not be sent for.
select
  period, commune, file_id, file_name, slip_number, replaces, line_no, column_name,
  left(value, 1001) as value, code, severity,
  left(message_vi, 1001) as message_vi, left(advice_vi, 1001) as advice_vi
from problem
order by period, commune, file_id, line_no nulls last, gravity, code, column_name, number;
