-- What no rule finds any more, or not as it was told, is corrected; what is new is told; what an
-- administrator released is released as long as it is found of the same value.
with judged as (
  select
    f.finding_id,
    case
      when c.subject is null then 'corrected'
      when c.is_released then 'released'
      else 'open'
    end as state
  from ops.finding as f
  left join told as c
    on c.subject = f.subject and c.severity = f.severity
    and (c.value, c.expected) is not distinct from (f.value, f.expected)
    and (f.state = 'released' or c.message_vi = f.message_vi)
  where f.state <> 'corrected'
    and (
      exists (
        select from staging.touched_submission as t
        where t.commune_id = f.commune_id and t.period_id = f.period_id
          and (f.form is null or t.form = f.form)
      )
      or f.code in ('missing-submission', 'targets-mismatch')
    )
)
update ops.finding as f
set state = j.state, state_before = f.state, changed_by_run = :run
from judged as j
where f.finding_id = j.finding_id and f.state <> j.state;

insert into ops.finding (
  run_id, code, severity, state, period_id, commune_id, indicator_id, form, file_id, line_no,
  column_name, value, expected, proposal, effect, message_vi, message_en, advice_vi, place_vi, place_en
)
select
  :run, c.code, c.severity, case when c.is_released then 'released' else 'open' end,
  c.period_id, c.commune_id, c.indicator_id, c.form, c.file_id, c.line_no,
  c.column_name, c.value, c.expected, c.proposal, c.effect, c.message_vi, c.message_en, c.advice_vi,
  case when p.is_elsewhere then ops.fill(m.message_vi, p.told) else '' end,
  case when p.is_elsewhere then ops.fill(m.message_en, p.told) else '' end
from told as c
left join ops.message_template as m on m.code = 'in-the-spreadsheet'
left join lateral (
  select
    array[cast(c.line_no - nullif(s.more_lines, 0) as text), t.title] as told,
    s.more_lines <> 0 or t.title is not null as is_elsewhere
  from ops.file_place as s
  cross join lateral (
    select s.titles[array_position(s.columns, c.column_name)] as title
  ) as t
  where s.file_id = c.file_id and s.line_no <= c.line_no
  order by s.line_no desc
  limit 1
) as p on true
where not exists (
  select from ops.finding as f
  where f.state in ('open', 'released') and f.subject = c.subject
)
order by c.file_id, c.line_no, c.code, c.indicator_id;

call ops.tell_planner('ops.finding');
