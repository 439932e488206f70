-- The values that are looked at before a run publishes are found by index once, not by a pass over a year for
-- each of the checks.
create unlogged table staging.checked_value (
  period_id    integer not null,
  commune_id   integer not null,
  area_id      integer not null,
  indicator_id integer not null,
  from_publication integer not null,
  is_reported  boolean not null,
  is_held      boolean not null,
  actual       numeric,
  cumulative   numeric,
  prior        numeric,
  obs_status   smallint
);
comment on table staging.checked_value is 'Grain: one value, still true, of a commune and period of staging.checked_unit. Key: period_id, commune_id, indicator_id, but for what a check is to find. Built anew by every run.';
comment on column staging.checked_value.period_id is 'The period.';
comment on column staging.checked_value.commune_id is 'The commune.';
comment on column staging.checked_value.area_id is 'Its area.';
comment on column staging.checked_value.indicator_id is 'The indicator.';
comment on column staging.checked_value.from_publication is 'The publication from which on it is true.';
comment on column staging.checked_value.is_reported is 'Whether the commune reported it.';
comment on column staging.checked_value.is_held is 'Whether it is kept out of totals.';
comment on column staging.checked_value.actual is 'Value of the period.';
comment on column staging.checked_value.cumulative is 'Value since the start of the year.';
comment on column staging.checked_value.prior is 'Last year''s value as stated.';
comment on column staging.checked_value.obs_status is 'How firm it is: 1 provisional, 2 an estimate, null final.';
