-- Who has reported, and how well, by the newest publication: every expected commune of each period and
-- form that anybody sent; of periods for which a form is not due, those alone that sent it.

create or replace view mart.submission_status as
with form as (
  select f.*
  from warehouse.dim_form as f
  where f.from_publication <= (select mart.current_publication())
    and (f.to_publication is null or f.to_publication > (select mart.current_publication()))
),
-- An indicator that the reference data no longer have cannot be asked for.
required as (
  select form.code as form, count(*) as indicators
  from form
  join warehouse.indicator_at(mart.current_publication()) as indicator
    on indicator.code = any (form.required)
  group by form.code
),
refused_file as not materialized (
  select f.file_id, f.commune_id, f.period_id, f.form
  from ops.submission_file as f
  where f.status = 'rejected'
    and f.commune_id is not null and f.period_id is not null and f.form is not null
    and f.run_id not in (select u.run_id from ops.unsettled_run as u)
)
select
  expected.period,
  expected.commune,
  expected.commune_name,
  expected.form,
  case
    when file.file_id is null then 'missing'
    when sent.file_id is null then 'rejected'
    when told.open > 0 or (sent.rows_held > 0 and told.closed = 0) then 'held'
    when sent.rows_rejected > 0
      or coalesce(reported.indicators, 0) < required.indicators then 'partial'
    when cast(arrived.received_at at time zone 'Asia/Ho_Chi_Minh' as date) > due.deadline then 'late'
    else 'received'
  end as status,
  file.received_at,
  due.deadline,
  cast(coalesce(sent.rows_accepted - sent.rows_held, 0) - told.repeated as bigint) as rows_accepted,
  cast(coalesce(sent.rows_rejected, 0) as bigint) as rows_rejected,
  cast(coalesce(sent.rows_held, 0) as bigint) as rows_held,
  file.file_name
-- Each branch names period, commune and form itself, so that whatever is asked of one finds it by its code.
from (
  select
    period.period_id, period.code as period, period.kind, period.ends, period.deadline,
    commune.commune_id, commune.code as commune, commune.name as commune_name, form.code as form
  from warehouse.period_at(mart.current_publication()) as period
  join form on period.kind = any (form.periods)
  join warehouse.commune_at(mart.current_publication()) as commune
    on commune.valid_from <= period.cut_off
    and (commune.valid_to is null or commune.valid_to >= period.starts)
  where exists (
    select
    from ops.submission as s
    where s.state = 'current' and s.period_id = period.period_id and s.form = form.code
  ) or exists (
    select
    from refused_file as f
    where f.period_id = period.period_id and f.form = form.code
  )
  union
  select
    period.period_id, period.code, period.kind, period.ends, period.deadline,
    commune.commune_id, commune.code, commune.name, s.form
  from warehouse.period_at(mart.current_publication()) as period
  join ops.submission as s using (period_id)
  join warehouse.commune_at(mart.current_publication()) as commune using (commune_id)
  where s.state = 'current'
  union
  select
    period.period_id, period.code, period.kind, period.ends, period.deadline,
    commune.commune_id, commune.code, commune.name, f.form
  from warehouse.period_at(mart.current_publication()) as period
  join refused_file as f using (period_id)
  join warehouse.commune_at(mart.current_publication()) as commune using (commune_id)
) as expected
left join form on form.code = expected.form and expected.kind = any (form.periods)
left join required on required.form = form.code
cross join lateral (
  select
    max(s.file_id) as file_id,
    array_agg(s.file_id) as file_ids,
    sum(s.rows_accepted) as rows_accepted,
    sum(s.rows_rejected) as rows_rejected,
    sum(s.rows_held) as rows_held
  from ops.submission as s
  where s.state = 'current' and s.commune_id = expected.commune_id
    and s.period_id = expected.period_id and s.form = expected.form
) as sent
-- A correction does not make a submission late that was in time.
cross join lateral (
  select min(f.received_at) as received_at
  from ops.submission as s
  join ops.submission_file as f on f.file_id = s.file_id
  where s.state not in ('pending', 'withdrawn') and s.commune_id = expected.commune_id
    and s.period_id = expected.period_id and s.form = expected.form
) as arrived
cross join lateral (
  select max(f.file_id) as file_id
  from refused_file as f
  where f.commune_id = expected.commune_id
    and f.period_id = expected.period_id and f.form = expected.form
) as refused
left join lateral (
  select count(*) as indicators
  from warehouse.commune_value_at(mart.current_publication()) as v
  where sent.file_id is not null
    and v.period_id = expected.period_id and v.commune_id = expected.commune_id
    and v.is_reported and v.indicator = any (form.required)
) as reported on true
left join ops.submission_file as file on file.file_id = coalesce(sent.file_id, refused.file_id)
cross join lateral (
  select coalesce(expected.deadline, expected.ends + form.deadline_days) as deadline
) as due
cross join lateral (
  select
    count(*) filter (where finding.severity = 'hold' and state.told = 'open') as open,
    count(*) filter (where finding.severity = 'hold' and state.told <> 'open') as closed,
    -- A row that repeats another one was taken, and counts in no total; also where an administrator
    -- decided that the other counts.
    count(distinct (finding.file_id, finding.line_no)) filter (
      where finding.code = 'duplicate-row'
        and (
          (finding.severity = 'info' and state.told = 'open')
          or (state.told = 'released' and exists (
            select
            from ops.submission_row as row
            where row.file_id = finding.file_id and row.line_no = finding.line_no and row.is_repeat
          ))
        )
    ) as repeated
  from ops.finding as finding
  left join ops.unsettled_run as changing on changing.run_id = finding.changed_by_run
  cross join lateral (
    select case when changing.run_id is null then finding.state else finding.state_before end as told
  ) as state
  where (finding.severity = 'hold' or (finding.code = 'duplicate-row' and finding.severity = 'info'))
    and finding.run_id not in (select u.run_id from ops.unsettled_run as u)
    and finding.commune_id = expected.commune_id
    and finding.period_id = expected.period_id
    and finding.file_id = any (sent.file_ids)
) as told;

comment on view mart.submission_status is
  'Grain: one commune that had to report, or sent something, for one period and form of which anything arrived. Key: period, commune, commune_name, form.';
comment on column mart.submission_status.period is 'Code of the period.';
comment on column mart.submission_status.commune is 'Code of the commune.';
comment on column mart.submission_status.commune_name is 'Its name in Vietnamese.';
comment on column mart.submission_status.form is 'Code of the form.';
comment on column mart.submission_status.status is 'The first that fits: missing (nothing arrived), rejected (only files that were refused as a whole), held (a value is kept out of the totals), partial (a row was refused or, where the form is due, a required indicator is not reported), late (after the deadline, by the date in Vietnam), received.';
comment on column mart.submission_status.received_at is 'When the newest of its files arrived.';
comment on column mart.submission_status.deadline is 'Last day to submit; null where the form is not due for such periods.';
comment on column mart.submission_status.rows_accepted is 'Rows taken that count, of the submission and its supplements: neither held nor repeating another.';
comment on column mart.submission_status.rows_rejected is 'Rows refused.';
comment on column mart.submission_status.rows_held is 'Rows kept out of the totals when they arrived.';
comment on column mart.submission_status.file_name is 'The newest of its files.';
