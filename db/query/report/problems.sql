-- What is wrong with each file that is owed a slip, in the order of its lines, then what is wrong with
-- it as a whole: warnings of the latter kind can be many, and no line should drown in them.
with owed as (
  select e.*, f.file_name
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  where e.is_owner or e.is_past_due
),
-- Whose a problem is must be known before it meets the folders: where a file has many communes, each of
-- its folders would else be compared with each of its problems.
placed as (
  select
    j.file_id,
    coalesce(j.commune_id, f.commune_id, 0) as commune_id,
    coalesce(j.period_id, f.period_id, 0) as period_id,
    j.line_no, j.column_name, j.value, j.code, 'tu_choi' as severity, 1 as gravity,
    j.message_vi, j.advice_vi, j.indicator_id, j.reject_id as number,
    -- What is refused says from the start where it stands in a spreadsheet.
    null::integer as row_no, null as title
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
    g.message_vi, g.advice_vi, g.indicator_id, g.finding_id,
    g.line_no - nullif(s.more_lines, 0), s.titles[array_position(s.columns, g.column_name)]
  from ops.finding as g
  join ops.submission_file as f on f.file_id = g.file_id
  left join lateral (
    select p.more_lines, p.columns, p.titles
    from ops.file_place as p
    where p.file_id = g.file_id and p.line_no <= g.line_no
    order by p.line_no desc
    limit 1
  ) as s on true
  where g.file_id in (select file_id from owed) and g.state = 'open'
),
problem as (
  select
    o.period, o.commune, o.file_name, o.slip_number, o.replaces, o.is_past_due as is_past, p.file_id,
    p.line_no, p.column_name, p.value, p.code, p.severity, p.gravity,
    p.message_vi, p.advice_vi, p.indicator_id, p.number, p.row_no, p.title
  from placed as p
  join owed as o
    on o.file_id = p.file_id and o.commune_id = p.commune_id and o.period_id = p.period_id
),
-- Of very many problems a slip names so many, the gravest first: nobody reads half a million.
ranked as (
  select
    p.*,
    row_number() over (
      partition by period, commune, file_id
      order by gravity, line_no nulls first, code, column_name, indicator_id, number
    ) as place,
    count(*) over (partition by period, commune, file_id) as problems
  from problem as p
)
-- A cell may hold a million characters; more than a slip shows of it must not be sent for.
select
  period, commune, file_id, file_name, slip_number, replaces, is_past, line_no, column_name,
  left(value, 1001) as value, code, severity,
  left(message_vi, 1001) as message_vi, left(advice_vi, 1001) as advice_vi,
  row_no, left(title, 201) as title, problems
from ranked
where place <= :most
order by period, commune, file_id, line_no nulls last, gravity, code, column_name, indicator_id, number;
