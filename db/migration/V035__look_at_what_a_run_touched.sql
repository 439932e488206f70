-- Before a run publishes, what must hold is looked at where the run changed something.
create unlogged table staging.checked_area (
  period_id integer not null,
  area_id   integer not null,
  year      smallint not null,
  primary key (period_id, area_id)
);
comment on table staging.checked_area is 'Grain: one period and area whose totals are added up again before the run publishes. Key: period_id, area_id. Built anew by every run.';
comment on column staging.checked_area.period_id is 'The period.';
comment on column staging.checked_area.area_id is 'The area.';
comment on column staging.checked_area.year is 'Year of the period, which tells the partition.';

create unlogged table staging.checked_unit (
  period_id  integer not null,
  commune_id integer not null,
  area_id    integer not null,
  year       smallint not null,
  primary key (period_id, commune_id)
);
comment on table staging.checked_unit is 'Grain: one commune of a checked area, with the period, whose values are looked at. Key: period_id, commune_id. Built anew by every run.';
comment on column staging.checked_unit.period_id is 'The period.';
comment on column staging.checked_unit.commune_id is 'The commune.';
comment on column staging.checked_unit.area_id is 'Its area.';
comment on column staging.checked_unit.year is 'Year of the period.';
