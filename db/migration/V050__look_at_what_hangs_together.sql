-- Of a submission of which something does not fit, only what hangs together with that is looked at closely, so
-- that a nation in which every commune breaks a relation costs what is broken, not what was sent.
alter table staging.sieved add column indicator_ids integer[];
comment on column staging.sieved.indicator_ids is 'The indicators of those that do not hold to the last digit; null where all do.';

create unlogged table staging.suspect_indicator (
  commune_id   integer not null,
  period_id    integer not null,
  indicator_id integer not null,
  primary key (commune_id, period_id, indicator_id)
);
comment on table staging.suspect_indicator is 'Grain: one indicator of a commune and period of which some relation does not hold to the last digit, that hangs together with what does not, or with whose figure one of those may have been exchanged. Key: commune_id, period_id, indicator_id. Built anew by every run.';
comment on column staging.suspect_indicator.commune_id is 'The commune.';
comment on column staging.suspect_indicator.period_id is 'The period.';
comment on column staging.suspect_indicator.indicator_id is 'The indicator.';

create unlogged table staging.kin_indicator (
  indicator_id integer not null,
  kin_id       integer not null,
  primary key (indicator_id, kin_id)
);
comment on table staging.kin_indicator is 'Grain: one indicator and one that has to fit together with it within a submission, be it by way of others, or is the same. Key: indicator_id, kin_id. Built anew by every run.';
comment on column staging.kin_indicator.indicator_id is 'The indicator.';
comment on column staging.kin_indicator.kin_id is 'The other one.';
