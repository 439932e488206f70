-- Reference data, each row true from one publication up to (not including) another.

create extension if not exists btree_gist;

create table warehouse.publication (
  publication      integer primary key check (publication > 0),
  run_id           bigint not null unique references ops.run,
  published_at     timestamptz not null,
  communes_changed integer not null,
  values_changed   bigint not null
);
comment on table warehouse.publication is 'Grain: one publication. Key: publication. A row here makes everything of its number visible, at one instant.';
comment on column warehouse.publication.publication is 'Number, 1, 2, 3 …, the version axis of the warehouse.';
comment on column warehouse.publication.run_id is 'The run that made it.';
comment on column warehouse.publication.published_at is 'When it became visible.';
comment on column warehouse.publication.communes_changed is 'Communes of which a value changed.';
comment on column warehouse.publication.values_changed is 'Values of communes that are new, changed or gone.';

create table warehouse.dim_area (
  area_id integer not null,
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (area_id, from_publication),
  constraint one_version_of_an_area_at_a_time
    exclude using gist (code with =, int4range(from_publication, to_publication) with &&)
);
comment on table warehouse.dim_area is 'Grain: one area in one version. Key: area_id, from_publication.';
comment on column warehouse.dim_area.area_id is 'Surrogate key, the same in all versions.';
comment on column warehouse.dim_area.code is 'Code of the area.';
comment on column warehouse.dim_area.name is 'Name in Vietnamese.';
comment on column warehouse.dim_area.level is 'district, province …';
comment on column warehouse.dim_area.parent_code is 'Code of the area above; null at the top.';
comment on column warehouse.dim_area.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_area.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_commune (
  commune_id integer not null,
  code text not null,
  name text not null,
  type text not null,
  area_code text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (commune_id, from_publication),
  constraint no_overlapping_validity_of_one_code
    exclude using gist (
      code with =,
      daterange(valid_from, valid_to, '[]') with &&,
      int4range(from_publication, to_publication) with &&)
);
comment on table warehouse.dim_commune is 'Grain: one commune-level unit (code and first day) in one version. Key: commune_id, from_publication. Codes are reused over time.';
comment on column warehouse.dim_commune.commune_id is 'Surrogate key of code and first day, the same in all versions.';
comment on column warehouse.dim_commune.code is 'GSO code, five digits as text.';
comment on column warehouse.dim_commune.name is 'Name in Vietnamese.';
comment on column warehouse.dim_commune.type is 'xa, thi_tran or phuong.';
comment on column warehouse.dim_commune.area_code is 'Area that it belongs to.';
comment on column warehouse.dim_commune.valid_from is 'First day of its existence.';
comment on column warehouse.dim_commune.valid_to is 'Last day of its existence, inclusive; null while it exists.';
comment on column warehouse.dim_commune.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_commune.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_succession (
  from_code text not null,
  to_code text not null,
  effective date not null,
  share numeric not null check (share > 0 and share <= 1),
  basis text,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (from_code, to_code, effective, from_publication)
);
comment on table warehouse.dim_succession is 'Grain: one share of a commune that went to another, in one version. Key: from_code, to_code, effective, from_publication.';
comment on column warehouse.dim_succession.from_code is 'Code of the commune on the eve.';
comment on column warehouse.dim_succession.to_code is 'Code of the commune from the day on.';
comment on column warehouse.dim_succession.effective is 'Day of the change.';
comment on column warehouse.dim_succession.share is 'Part that went there; the parts of one commune add up to 1.';
comment on column warehouse.dim_succession.basis is 'What the share was measured on.';
comment on column warehouse.dim_succession.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_succession.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_indicator (
  indicator_id integer not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  uom text not null,
  aggregation text not null check (aggregation in ('sum', 'ratio', 'mean', 'count', 'none')),
  behaviour text not null check (behaviour in ('flow', 'stock')),
  direction text not null check (direction in ('up', 'down', 'none')),
  decimals integer not null check (decimals between 0 and 9),
  source text not null check (source in ('submitted', 'computed')),
  parent_code text,
  numerator_code text,
  denominator_code text,
  scale numeric not null check (scale > 0),
  min_value numeric,
  max_value numeric check (max_value >= min_value),
  position integer not null,
  computing_level integer not null check (computing_level >= 0),
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (indicator_id, from_publication),
  check (aggregation <> 'ratio' or (numerator_code is not null and denominator_code is not null)),
  check (aggregation <> 'mean' or denominator_code is not null),
  constraint one_version_of_an_indicator_at_a_time
    exclude using gist (code with =, int4range(from_publication, to_publication) with &&)
);
comment on table warehouse.dim_indicator is 'Grain: one indicator in one version. Key: indicator_id, from_publication.';
comment on column warehouse.dim_indicator.indicator_id is 'Surrogate key, the same in all versions.';
comment on column warehouse.dim_indicator.code is 'Code of the indicator.';
comment on column warehouse.dim_indicator.name_vi is 'Name in Vietnamese.';
comment on column warehouse.dim_indicator.name_en is 'Name in English.';
comment on column warehouse.dim_indicator.uom is 'Unit of measure of every value kept.';
comment on column warehouse.dim_indicator.aggregation is 'How communes make an area: sum, ratio, mean, count or none.';
comment on column warehouse.dim_indicator.behaviour is 'flow (accumulates over the year) or stock (state on the cut-off day).';
comment on column warehouse.dim_indicator.direction is 'Which way is better: up, down or none.';
comment on column warehouse.dim_indicator.decimals is 'Digits that the views show; values are kept exact.';
comment on column warehouse.dim_indicator.source is 'submitted, or computed from parts, numerator and denominator.';
comment on column warehouse.dim_indicator.parent_code is 'Indicator of which this one is a part.';
comment on column warehouse.dim_indicator.numerator_code is 'Numerator of a ratio.';
comment on column warehouse.dim_indicator.denominator_code is 'Denominator of a ratio, weight of a mean.';
comment on column warehouse.dim_indicator.scale is 'Factor of a ratio, 100 for a percentage, else 1.';
comment on column warehouse.dim_indicator.min_value is 'Least plausible value.';
comment on column warehouse.dim_indicator.max_value is 'Greatest plausible value.';
comment on column warehouse.dim_indicator.position is 'Place in the list, for display.';
comment on column warehouse.dim_indicator.computing_level is '0 when submitted; else one more than the highest of what it is computed from.';
comment on column warehouse.dim_indicator.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_indicator.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_unit (
  code text not null,
  dimension text not null,
  factor numeric not null check (factor > 0),
  aliases text not null,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (code, from_publication)
);
comment on table warehouse.dim_unit is 'Grain: one unit of measure in one version. Key: code, from_publication.';
comment on column warehouse.dim_unit.code is 'The unit as written.';
comment on column warehouse.dim_unit.dimension is 'What it measures; units of one dimension convert.';
comment on column warehouse.dim_unit.factor is 'How many base units one of it is.';
comment on column warehouse.dim_unit.aliases is 'Other ways to write it, separated by |.';
comment on column warehouse.dim_unit.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_unit.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_target (
  year integer not null,
  authority text not null,
  place_code text not null,
  indicator_code text not null,
  assigned_on date not null,
  kind text not null check (kind in ('level', 'reduction')),
  value numeric not null,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (year, authority, place_code, indicator_code, assigned_on, from_publication)
);
comment on table warehouse.dim_target is 'Grain: one assignment of a target, in one version. Key: year, authority, place_code, indicator_code, assigned_on, from_publication. A later assigned_on adjusts an earlier one.';
comment on column warehouse.dim_target.year is 'Planning year.';
comment on column warehouse.dim_target.authority is 'Who assigned it.';
comment on column warehouse.dim_target.place_code is 'Code of an area or of a commune.';
comment on column warehouse.dim_target.indicator_code is 'The indicator.';
comment on column warehouse.dim_target.assigned_on is 'Day of the decision.';
comment on column warehouse.dim_target.kind is 'level (reach it) or reduction (fall by it against last year).';
comment on column warehouse.dim_target.value is 'In the indicator''s unit.';
comment on column warehouse.dim_target.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_target.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_period (
  period_id integer not null,
  code text not null,
  kind text not null check (kind in ('year', 'half', 'nine_months', 'quarter', 'month')),
  year integer not null,
  starts date not null,
  ends date not null check (ends >= starts),
  cut_off date not null check (cut_off between starts and ends),
  deadline date,
  prior_code text not null,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (period_id, from_publication),
  constraint one_version_of_a_period_at_a_time
    exclude using gist (code with =, int4range(from_publication, to_publication) with &&)
);
comment on table warehouse.dim_period is 'Grain: one reporting period in one version. Key: period_id, from_publication.';
comment on column warehouse.dim_period.period_id is 'Surrogate key, the same in all versions.';
comment on column warehouse.dim_period.code is '2024, 2024-H1, 2024-9M, 2024-Q3, 2024-11.';
comment on column warehouse.dim_period.kind is 'year, half, nine_months, quarter or month.';
comment on column warehouse.dim_period.year is 'Calendar year, which is the planning year.';
comment on column warehouse.dim_period.starts is 'First day.';
comment on column warehouse.dim_period.ends is 'Last day.';
comment on column warehouse.dim_period.cut_off is 'Day on which stocks are counted and up to which flows are.';
comment on column warehouse.dim_period.deadline is 'Last day to submit; null where the form''s deadline counts.';
comment on column warehouse.dim_period.prior_code is 'Code of the same period last year.';
comment on column warehouse.dim_period.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_period.to_publication is 'First publication in which it no longer holds; null while it does.';

create table warehouse.dim_form (
  code text not null,
  name text not null,
  deadline_days integer not null check (deadline_days >= 0),
  required text[] not null,
  from_publication integer not null,
  to_publication integer check (to_publication > from_publication),
  primary key (code, from_publication)
);
comment on table warehouse.dim_form is 'Grain: one reporting form in one version. Key: code, from_publication.';
comment on column warehouse.dim_form.code is 'Code, as in file names.';
comment on column warehouse.dim_form.name is 'Name in Vietnamese.';
comment on column warehouse.dim_form.deadline_days is 'Days after the period''s end until which it must be in.';
comment on column warehouse.dim_form.required is 'Codes of the indicators that it must contain.';
comment on column warehouse.dim_form.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_form.to_publication is 'First publication in which it no longer holds; null while it does.';
