-- Figures. A fact row is true from one publication up to (not including) another.
-- The big table carries no foreign keys: a check of every row would cost more than the load.
-- db/check proves after every run that none points to nothing.

create table warehouse.fct_commune_value (
  period_id        integer not null,
  indicator_id     integer not null,
  commune_id       integer not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  file_id          integer,
  line_no          integer,
  origin           "char" not null check (origin in ('s', 'r', 'c')),
  is_reported      boolean not null,
  is_held          boolean not null,
  is_derived       boolean not null default false,
  actual           numeric,
  cumulative       numeric,
  prior            numeric,
  plan             numeric,
  stated_actual    numeric,
  stated_cumulative numeric,
  stated_prior     numeric
);
-- Communes before indicators: submissions come in commune by commune, so that the index grows at its
-- end without sorting, and what a run touches of a commune stands together.
create unique index one_open_version_of_a_value
  on warehouse.fct_commune_value (period_id, commune_id, indicator_id)
  where to_publication is null;
create index closed_version_of_a_value
  on warehouse.fct_commune_value (to_publication, period_id, indicator_id)
  where to_publication is not null;
create index on warehouse.fct_commune_value using brin (from_publication) with (pages_per_range = 32);
comment on table warehouse.fct_commune_value is 'Grain: one indicator of one commune and period in one version. Key: period_id, indicator_id, commune_id, from_publication.';
comment on column warehouse.fct_commune_value.period_id is 'The period.';
comment on column warehouse.fct_commune_value.indicator_id is 'The indicator.';
comment on column warehouse.fct_commune_value.commune_id is 'The commune.';
comment on column warehouse.fct_commune_value.from_publication is 'First publication in which this value holds.';
comment on column warehouse.fct_commune_value.to_publication is 'First publication in which it no longer holds; null while it does.';
comment on column warehouse.fct_commune_value.file_id is 'File that states it; null where nothing was submitted.';
comment on column warehouse.fct_commune_value.line_no is 'Line of that file.';
comment on column warehouse.fct_commune_value.origin is 's submitted, r rolled up from months, c computed from other indicators.';
comment on column warehouse.fct_commune_value.is_reported is 'Whether the commune counts as having reported: a value or "nothing to report", and not held; computed or rolled up: all that it is made of.';
comment on column warehouse.fct_commune_value.is_held is 'Whether a finding keeps it out of every total.';
comment on column warehouse.fct_commune_value.is_derived is 'Whether it, or something that it is computed from, was rolled up from months.';
comment on column warehouse.fct_commune_value.actual is 'Value of the period, in the indicator''s unit; null when there is none.';
comment on column warehouse.fct_commune_value.cumulative is 'Value from the start of the year to the period''s end.';
comment on column warehouse.fct_commune_value.prior is 'Same period last year, as the commune claims or as computed from its claims.';
comment on column warehouse.fct_commune_value.plan is 'Plan, as the commune''s file states it.';
comment on column warehouse.fct_commune_value.stated_actual is 'What the file states for a computed indicator; it is only checked.';
comment on column warehouse.fct_commune_value.stated_cumulative is 'What the file states as cumulative for a computed indicator; it is only checked.';
comment on column warehouse.fct_commune_value.stated_prior is 'What the file states as last year for a computed indicator; it is only checked.';

create table warehouse.fct_area_total (
  area_id           integer not null,
  period_id         integer not null,
  indicator_id      integer not null,
  from_publication  integer not null,
  to_publication    integer check (to_publication > from_publication),
  actual            numeric,
  cumulative        numeric,
  claimed_prior     numeric,
  communes_expected integer not null check (communes_expected >= 0),
  communes_reported integer not null check (communes_reported between 0 and communes_expected),
  values_held       integer not null check (values_held >= 0),
  is_derived        boolean not null,
  primary key (area_id, period_id, indicator_id, from_publication)
);
create unique index one_open_version_of_a_total
  on warehouse.fct_area_total (period_id, indicator_id, area_id)
  where to_publication is null;
create index on warehouse.fct_area_total (to_publication) where to_publication is not null;
create index on warehouse.fct_area_total using brin (from_publication);
comment on table warehouse.fct_area_total is 'Grain: one indicator of one area and period in one version. Key: area_id, period_id, indicator_id, from_publication.';
comment on column warehouse.fct_area_total.area_id is 'The area.';
comment on column warehouse.fct_area_total.period_id is 'The period.';
comment on column warehouse.fct_area_total.indicator_id is 'The indicator.';
comment on column warehouse.fct_area_total.from_publication is 'First publication in which this total holds.';
comment on column warehouse.fct_area_total.to_publication is 'First publication in which it no longer holds; null while it does.';
comment on column warehouse.fct_area_total.actual is 'Value of the period over all communes below, exact, in the indicator''s unit.';
comment on column warehouse.fct_area_total.cumulative is 'Value from the start of the year to the period''s end.';
comment on column warehouse.fct_area_total.claimed_prior is 'Same period last year, from what the communes claim.';
comment on column warehouse.fct_area_total.communes_expected is 'Communes that had to report.';
comment on column warehouse.fct_area_total.communes_reported is 'Expected communes that did.';
comment on column warehouse.fct_area_total.values_held is 'Values kept out by a finding.';
comment on column warehouse.fct_area_total.is_derived is 'Whether a value was rolled up from months.';

create table staging.touched_pair (
  period_id    integer not null,
  indicator_id integer not null,
  primary key (period_id, indicator_id)
);
comment on table staging.touched_pair is 'Grain: one period and indicator whose totals the running run works out anew. Key: period_id, indicator_id. Empty between runs.';
comment on column staging.touched_pair.period_id is 'The period.';
comment on column staging.touched_pair.indicator_id is 'The indicator.';
