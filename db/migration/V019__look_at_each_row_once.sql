-- What is asked of millions of rows is asked once: what a file states for computed indicators is read
-- together with everything else, and what governs a value is looked up in one place.

create view staging.effective_value as
select
  r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no,
  i.source = 'computed' as is_computed,
  h.file_id is null
    and (r.actual is not null or r.cumulative is not null or r.is_nothing) as is_reported,
  h.file_id is not null as is_held,
  r.actual, r.cumulative, r.prior, r.plan
from staging.effective_row as r
join warehouse.dim_indicator as i
  on i.indicator_id = r.indicator_id and i.to_publication is null
left join (
  select distinct f.file_id, f.line_no
  from ops.finding as f
  where f.severity = 'hold' and f.state = 'open'
) as h on h.file_id = r.file_id and h.line_no = r.line_no;
comment on view staging.effective_value is 'Grain: what a submission that counts states for one indicator. Key: period_id, indicator_id, commune_id.';
comment on column staging.effective_value.period_id is 'The period.';
comment on column staging.effective_value.indicator_id is 'The indicator.';
comment on column staging.effective_value.commune_id is 'The commune.';
comment on column staging.effective_value.file_id is 'The file.';
comment on column staging.effective_value.line_no is 'Line in the file.';
comment on column staging.effective_value.is_computed is 'Whether the indicator is computed, so that what the file states is only kept beside.';
comment on column staging.effective_value.is_reported is 'Whether the commune counts as having reported.';
comment on column staging.effective_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column staging.effective_value.actual is 'Value of the period.';
comment on column staging.effective_value.cumulative is 'Value since the start of the year.';
comment on column staging.effective_value.prior is 'Same period last year as stated.';
comment on column staging.effective_value.plan is 'Plan as stated.';

drop view staging.submitted_value;
drop table staging.stated_total;
comment on column staging.desired_value.origin is 's submitted, c computed from other indicators; t what a file states for a computed indicator, from which c is made.';

create unlogged table staging.governed_pair (
  period_id     integer not null,
  indicator_id  integer not null,
  cut_off       date not null,
  since         date not null,
  is_recomputed boolean not null,
  is_ratio      boolean not null,
  is_count      boolean not null,
  primary key (period_id, indicator_id)
);
comment on table staging.governed_pair is 'Grain: one period and indicator of which totals may change. Key: period_id, indicator_id. Built anew by every run.';
comment on column staging.governed_pair.period_id is 'The period.';
comment on column staging.governed_pair.indicator_id is 'The indicator.';
comment on column staging.governed_pair.cut_off is 'The day whose state counts: a commune that begins later is not expected.';
comment on column staging.governed_pair.since is 'A commune that ends earlier is not expected: of a flow the first day, of a stock the cut-off.';
comment on column staging.governed_pair.is_recomputed is 'Whether totals are worked out anew from all values, because changed reference data govern them.';
comment on column staging.governed_pair.is_ratio is 'Whether the indicator is a ratio.';
comment on column staging.governed_pair.is_count is 'Whether the indicator counts yes/no answers.';
