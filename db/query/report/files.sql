-- Every file in the touched folders, newest first, and what became of its lines.
with listed as (
  select
    e.period, e.commune, e.file_id,
    max(e.slip_number) as slip_number,
    bool_or(e.is_live) as is_live,
    bool_or(e.is_owner) as is_owner,
    coalesce(bool_and(s.state = 'withdrawn'), false) as is_withdrawn,
    coalesce(sum(s.rows_accepted), 0) as rows_accepted,
    coalesce(sum(s.rows_rejected), 0) + coalesce(sum(u.rows_rejected), 0) as rows_rejected,
    coalesce(sum(s.rows_held), 0) as rows_held,
    coalesce(sum(g.repeats), 0) as rows_repeated,
    bool_or(coalesce(g.is_late, false)) as is_late,
    max(v.repaired) as repaired, max(v.still_there) as still_there, max(v.found) as found
  from report_entry as e
  left join ops.submission as s
    on s.file_id = e.file_id and s.commune_id = e.commune_id and s.period_id = e.period_id
  left join (
    select
      file_id, commune_id, period_id,
      count(distinct line_no) filter (where code = 'duplicate-row' and severity = 'info') as repeats,
      bool_or(code = 'late-submission') as is_late
    from ops.finding
    where state = 'open'
      and (code = 'late-submission' or (code = 'duplicate-row' and severity = 'info'))
      and file_id in (select file_id from report_entry)
    group by file_id, commune_id, period_id
  ) as g on g.file_id = e.file_id and g.commune_id = e.commune_id and g.period_id = e.period_id
  left join (
    select
      file_id, coalesce(commune_id, 0) as commune_id, coalesce(period_id, 0) as period_id,
      count(distinct line_no) as rows_rejected
    from ops.reject
    where file_id in (select file_id from report_entry where commune_id = 0 or period_id = 0)
    group by file_id, commune_id, period_id
  ) as u
    on u.file_id = e.file_id and s.file_id is null
    and u.commune_id = e.commune_id and u.period_id = e.period_id
  left join report_version as v on v.entry_id = e.entry_id
  group by e.period, e.commune, e.file_id
)
select
  l.period, l.commune, f.file_name, l.slip_number, l.is_owner, f.received_at, f.is_supplement,
  case
    when f.status = 'rejected' then 'rejected'
    when l.is_withdrawn then 'withdrawn'
    when not l.is_live then 'superseded'
    when c.held > 0 then 'held'
    when c.rejected > 0 then 'partial'
    when l.is_late then 'late'
    else 'received'
  end as status,
  c.accepted, c.rejected, c.held, c.ignored,
  (
    select left(j.message_vi, 1001)
    from ops.reject as j
    where j.file_id = f.file_id and j.line_no is null and f.status = 'rejected'
    order by j.reject_id
    limit 1
  ) as refusal,
  l.repaired, l.still_there, l.found
from listed as l
join ops.submission_file as f on f.file_id = l.file_id
cross join lateral (
  select
    case when f.many_communes then l.rows_accepted - l.rows_held - l.rows_repeated
      else f.lines_accepted end as accepted,
    case when f.many_communes and f.status <> 'rejected' then l.rows_rejected
      else f.lines_rejected end as rejected,
    case when f.many_communes then l.rows_held else f.lines_held end as held,
    case when f.many_communes then l.rows_repeated
      else f.lines_ignored + f.lines_duplicate end as ignored
) as c
order by l.period, l.commune, l.file_id desc;
