-- What the rules found, and what of that an administrator released, as long as it is found of the same value.
drop table if exists told;

create temporary table told on commit drop as
select
  c.code, c.severity, c.period_id, c.commune_id, c.indicator_id, c.form, c.file_id, c.line_no,
  c.column_name, c.value, c.expected, trim_scale(c.effect) as effect, c.subject,
  array_prepend(coalesce(c.value, ''), c.arguments) as filled_with,
  false as is_released
from staging.finding_candidate as c;

analyze told;

update told as c
set is_released = true
from ops.release_in_force as r
where r.code = c.code and r.severity = c.severity
  and (c.period_id, c.commune_id, c.indicator_id, c.form)
    is not distinct from (r.period_id, r.commune_id, r.indicator_id, r.form)
  and case
    -- Of rows that repeat each other, the one that is released counts, and the others are answered.
    when c.code = 'duplicate-row' then c.file_id = r.file_id
    when (c.column_name, c.value, c.expected) is distinct from (r.column_name, r.value, r.expected)
      then false
    when c.indicator_id is null or c.line_no is null then exists (
      select from ops.message_template as m
      where m.code = c.code and ops.fill(m.message_vi, c.filled_with) = r.message_vi)
    else exists (
      select from ops.submission_row as w
      where w.file_id = c.file_id and w.line_no = c.line_no
        and (w.is_nothing, w.actual, w.cumulative)
          is not distinct from (r.is_nothing, r.actual, r.cumulative))
  end;
