-- A nation of two provinces and three districts, five years, and indicators of every kind; communes come with each test.
insert into ops.run (run_id, job_name, inbox, status, publication) overriding system value
values (1, 'demo', 'inbox', 'finished', 1);
insert into warehouse.publication values (1, 1, '2024-12-02 01:00+00', 1, 1);
insert into warehouse.dim_area (area_id, code, name, level, parent_code, from_publication) values
  (1, 'P', 'Tỉnh', 'province', 'N', 1), (2, 'D1', 'Một', 'district', 'P', 1),
  (3, 'D2', 'Hai', 'district', 'P', 1), (4, 'N', 'Nước', 'nation', null, 1),
  (5, 'Q', 'Tỉnh khác', 'province', 'N', 1), (6, 'D3', 'Ba', 'district', 'Q', 1);
insert into warehouse.dim_unit values
  ('người', 'person', 1, '', 1, null), ('ha', 'area', 10000, '', 1, null),
  ('%', 'percent', 1, '', 1, null);
insert into warehouse.dim_indicator (
  indicator_id, code, name_vi, name_en, uom, aggregation, behaviour, direction, decimals, source,
  numerator_code, denominator_code, scale, position, computing_level, from_publication
) values
  (1, 'PEOPLE', 'Dân số', 'People', 'người', 'sum', 'stock', 'none', 0, 'submitted', null, null, 1, 1, 0, 1),
  (2, 'POOR', 'Người nghèo', 'Poor', 'người', 'sum', 'stock', 'down', 0, 'submitted', null, null, 1, 2, 0, 1),
  (3, 'LAND', 'Diện tích', 'Land', 'ha', 'sum', 'flow', 'none', 2, 'submitted', null, null, 1, 3, 0, 1),
  (4, 'POOR_RATE', 'Tỷ lệ nghèo', 'Rate', '%', 'ratio', 'stock', 'down', 2, 'computed', 'POOR', 'PEOPLE', 100, 4, 1, 1),
  (5, 'INCOME', 'Thu nhập', 'Income', 'người', 'mean', 'stock', 'up', 1, 'submitted', null, 'PEOPLE', 1, 5, 0, 1),
  (6, 'ROAD', 'Có đường', 'Road', 'người', 'count', 'stock', 'up', 0, 'submitted', null, null, 1, 6, 0, 1);
insert into warehouse.dim_period
select y - 1900, y::text, 'year', y, make_date(y, 1, 1), make_date(y, 12, 31), make_date(y, 12, 31),
  null, (y - 1)::text, 1, null
from generate_series(2020, 2024) as y;
select warehouse.open_year(y), warehouse.index_values_of(y) from generate_series(2020, 2024) as y;
insert into warehouse.dim_component (indicator_id, component_id, role, from_publication)
select indicator_id, component_id, role, 1 from warehouse.components_at(1);
