-- Of many periods at once, what is put together would not fit into memory; so it is some communes after the other,
-- which stand together in files of a month and in files of a year.
alter table staging.touched_unit
  add column piece smallint not null default 1;
comment on column staging.touched_unit.piece is 'With which communes of its lane it is worked out at once, from 1 on.';

-- What is chosen from several files apart, for what a single file says is found file by file.
create view staging.chosen_row as
select distinct on (f.commune_id, f.period_id, f.indicator_id) f.*
from (
  select distinct on (r.commune_id, r.period_id, r.indicator_id, r.form)
    r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.form, r.is_nothing,
    r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status, r.is_proved
  from staging.contributed_row as r
  where not r.is_alone
  order by r.commune_id, r.period_id, r.indicator_id, r.form, r.ordinal desc
) as f
order by f.commune_id, f.period_id, f.indicator_id, f.file_id desc;
comment on view staging.chosen_row is 'Grain: one indicator of one commune and period to which several files contribute: the row that counts. Key: commune_id, period_id, indicator_id.';
comment on column staging.chosen_row.file_id is 'The file.';
comment on column staging.chosen_row.line_no is 'Line in the file.';
comment on column staging.chosen_row.commune_id is 'The commune that reports.';
comment on column staging.chosen_row.period_id is 'The period.';
comment on column staging.chosen_row.indicator_id is 'The indicator.';
comment on column staging.chosen_row.form is 'Code of the form.';
comment on column staging.chosen_row.is_nothing is 'Whether the row says that there is nothing to report.';
comment on column staging.chosen_row.actual is 'Value of the period.';
comment on column staging.chosen_row.cumulative is 'Value since the start of the year.';
comment on column staging.chosen_row.plan is 'Plan as stated.';
comment on column staging.chosen_row.prior is 'Same period last year as stated.';
comment on column staging.chosen_row.rate is 'Rate of plan as stated, in per cent.';
comment on column staging.chosen_row.obs_status is 'How firm its figures are: null final, 1 provisional, 2 estimate.';
comment on column staging.chosen_row.is_proved is 'Whether the submission is known to fit together in itself.';

create or replace view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status, r.is_proved
from staging.contributed_row as r
where r.is_alone
union all
select
  c.file_id, c.line_no, c.commune_id, c.period_id, c.indicator_id, c.form, c.is_nothing,
  c.actual, c.cumulative, c.plan, c.prior, c.rate, c.obs_status, c.is_proved
from staging.chosen_row as c;

drop view staging.effective_value;
