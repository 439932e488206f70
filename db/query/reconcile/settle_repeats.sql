-- Of rows of one file that say different things of one indicator, the one that an administrator released
-- counts; as long as none is, the first. Settled anew where the run takes up a decision.
update ops.submission_row as r
set is_repeat = r.line_no <> n.counting
from (
  select
    d.file_id, g.line_no,
    coalesce(d.released_line, min(g.line_no) over (
      partition by d.file_id, d.commune_id, d.period_id, d.indicator_id)) as counting
  from (
    select
      f.file_id, f.commune_id, f.period_id, f.indicator_id,
      (
        select z.line_no
        from ops.release_in_force as z
        where z.code = f.code and z.severity = 'hold'
          and z.file_id = f.file_id and z.commune_id = f.commune_id
          and z.period_id = f.period_id and z.indicator_id = f.indicator_id
        order by z.action_id desc
        limit 1
      ) as released_line
    from ops.action_run as a
    join ops.action as o on o.action_id = a.action_id
    join ops.finding as f
      on f.finding_id = o.finding_id and f.code = 'duplicate-row' and f.severity = 'hold'
    where a.run_id = :run
    group by f.code, f.file_id, f.commune_id, f.period_id, f.indicator_id
  ) as d
  join (
    select distinct file_id, line_no, commune_id, period_id, indicator_id
    from ops.finding
    where code = 'duplicate-row'
  ) as g
    on g.file_id = d.file_id and g.commune_id = d.commune_id and g.period_id = d.period_id
    and g.indicator_id = d.indicator_id
) as n
where r.file_id = n.file_id and r.line_no = n.line_no and r.is_repeat <> (r.line_no <> n.counting);
