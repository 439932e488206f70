-- What no rule finds any more, or not as it was told, is corrected; what is new is told; what was
-- released stays released.
create temporary table told on commit drop as
select
  c.code, c.severity, c.period_id, c.commune_id, c.indicator_id, c.form, c.file_id, c.line_no,
  c.column_name, c.value, c.expected, c.effect, c.subject,
  array_prepend(coalesce(c.value, ''), c.arguments) as filled_with
from staging.finding_candidate as c;

analyze told;

update ops.finding as f
set state = 'corrected', corrected_by_run = :run
where f.state = 'open'
  and (
    exists (
      select from staging.touched_submission as t
      where t.commune_id = f.commune_id and t.period_id = f.period_id
        and (f.form is null or t.form = f.form)
    )
    or f.code in ('missing-submission', 'targets-mismatch')
  )
  and not exists (
    select from told as c
    join ops.message_template as m on m.code = c.code
    where c.subject = f.subject and c.severity = f.severity
      and (c.value, c.expected) is not distinct from (f.value, f.expected)
      and ops.fill(m.message_vi, c.filled_with) = f.message_vi
  );

insert into ops.finding (
  run_id, code, severity, period_id, commune_id, indicator_id, form, file_id, line_no,
  column_name, value, expected, effect, message_vi, message_en, advice_vi
)
select
  :run, c.code, c.severity, c.period_id, c.commune_id, c.indicator_id, c.form, c.file_id, c.line_no,
  c.column_name, c.value, c.expected, c.effect,
  ops.fill(m.message_vi, c.filled_with),
  ops.fill(m.message_en, c.filled_with),
  ops.fill(m.advice_vi, c.filled_with)
from told as c
join ops.message_template as m on m.code = c.code
where not exists (
  select from ops.finding as f
  where f.state in ('open', 'released') and f.subject = c.subject
)
order by c.file_id, c.line_no, c.code, c.indicator_id;

analyze ops.finding;
