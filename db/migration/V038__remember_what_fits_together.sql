-- What fits together was seen while it was read; no statement has to go through its rows for that again.
alter table ops.submission_part
  add column fitting_rows bigint,
  add column fitting integer[];
comment on column ops.submission_part.fitting_rows is 'In how many of its rows everything was found to fit together while they were read; null where that is not known.';
comment on column ops.submission_part.fitting is 'How many relations of these rows were checked, then how many could not be: of a whole and its parts, a ratio, a share, a rate of plan, a cumulative of January, one that is not less than nothing.';

alter table ops.submission
  add column fitting integer[];
comment on column ops.submission.fitting is 'Where everything in it was found to fit together while it was read, how many relations were checked, then how many could not be: of a whole and its parts, a ratio, a share, a rate of plan, a cumulative of January, one that is not less than nothing. Null where that is not known.';

alter table staging.contribution
  add column fitting integer[];
comment on column staging.contribution.fitting is 'The counts of the submission that is known to fit together in itself; null where its rows have to be looked at.';

create view staging.unproved_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate
from staging.contribution as c
join ops.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
where c.is_alone and c.fitting is null and not r.is_repeat
  and r.file_id >= (select min(o.file_id) from staging.contribution as o)
union all
select
  e.file_id, e.line_no, e.commune_id, e.period_id, e.indicator_id, e.is_nothing,
  e.actual, e.cumulative, e.plan, e.prior, e.rate
from staging.contribution as c
join staging.effective_row as e
  on e.file_id = c.file_id and e.commune_id = c.commune_id and e.period_id = c.period_id
where not c.is_alone;
comment on view staging.unproved_row is 'Grain: one row of staging.effective_row of which it is not known whether it fits to the others of its submission. Key: commune_id, period_id, indicator_id.';
comment on column staging.unproved_row.file_id is 'The file.';
comment on column staging.unproved_row.line_no is 'Line in the file.';
comment on column staging.unproved_row.commune_id is 'The commune that reports.';
comment on column staging.unproved_row.period_id is 'The period.';
comment on column staging.unproved_row.indicator_id is 'The indicator.';
comment on column staging.unproved_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.unproved_row.actual is 'Value of the period.';
comment on column staging.unproved_row.cumulative is 'Value since the start of the year.';
comment on column staging.unproved_row.plan is 'Plan as stated.';
comment on column staging.unproved_row.prior is 'Same period last year as stated.';
comment on column staging.unproved_row.rate is 'Rate of plan as stated, in per cent.';
