-- What the rules found, in its sentences with what explains it; and what of that an administrator released,
-- as long as it is found of the same value.
drop table if exists told;

create temporary table told on commit drop as
select
  c.code, c.severity, c.period_id, c.commune_id, c.indicator_id, c.form, c.file_id, c.line_no,
  c.column_name, c.value, c.expected, c.proposal, trim_scale(c.effect) as effect, c.subject,
  concat_ws(' ', ops.fill(m.message_vi, f.arguments), ops.fill(b.message_vi, c.blame_arguments))
    as message_vi,
  concat_ws(' ', ops.fill(m.message_en, f.arguments), ops.fill(b.message_en, c.blame_arguments))
    as message_en,
  concat_ws(' ', nullif(ops.fill(b.advice_vi, c.blame_arguments), ''),
    ops.fill(m.advice_vi, f.arguments)) as advice_vi,
  false as is_released
from staging.finding_candidate as c
join ops.message_template as m on m.code = c.code
left join ops.message_template as b on b.code = c.blame
cross join lateral (
  select array_prepend(coalesce(c.value, ''), c.arguments) as arguments
) as f;

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
    when c.indicator_id is null or c.line_no is null then c.message_vi = r.message_vi
    else exists (
      select from ops.submission_row as w
      where w.file_id = c.file_id and w.line_no = c.line_no
        and (w.is_nothing, w.actual, w.cumulative)
          is not distinct from (r.is_nothing, r.actual, r.cumulative))
  end;
