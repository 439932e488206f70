-- A small warehouse: two publications, and a third that a running run is still working on.
-- Publication 1: the communes 06040, 05998 and 06001 report 2024; 05998's pigs are held.
-- Publication 2: 06040 revises its rice, the district's rice target is adjusted.
-- Publication 3 (not published): 05998's rice, its name, and a target.

insert into ops.run (run_id, job_name, inbox, status, publication) overriding system value values
  (1, 'demo', 'inbox', 'finished', 1), (2, 'demo', 'inbox', 'finished', 2),
  (3, 'demo', 'inbox', 'running', null);
insert into warehouse.publication values
  (1, 1, '2024-12-02 01:00+00', 3, 20), (2, 2, '2024-12-03 01:00+00', 1, 1);

insert into ops.dimension_key (id, dimension, natural_key) overriding system value values
  (1, 'area', '20'), (2, 'area', '180'),
  (11, 'commune', '06040@2020-01-01'), (12, 'commune', '05998@2020-01-01'),
  (13, 'commune', '06001@2020-01-01'), (14, 'commune', '06040@2024-12-01'),
  (21, 'indicator', 'AGR_RICE_AREA'), (22, 'indicator', 'LIV_PIG'), (23, 'indicator', 'POV_RATE'),
  (24, 'indicator', 'POV_HH'), (25, 'indicator', 'HH_TOTAL'), (26, 'indicator', 'DIS_ASF_HH'),
  (27, 'indicator', 'BUD_REV'),
  (31, 'period', '2023'), (32, 'period', '2024'), (33, 'period', '2024-03');

insert into warehouse.dim_area (area_id, code, name, level, parent_code, from_publication) values
  (1, '20', 'Lạng Sơn', 'province', null, 1), (2, '180', 'Tràng Định', 'district', '20', 1);
insert into warehouse.dim_commune values
  (11, '06040', 'Xã Đại Đồng', 'xa', '180', '2020-01-01', '2024-11-30', 1, null),
  (12, '05998', 'Xã Khánh Long', 'xa', '180', '2020-01-01', null, 1, 3),
  (12, '05998', 'Xã Khánh Long mới', 'xa', '180', '2020-01-01', null, 3, null),
  (13, '06001', 'Xã Đoàn Kết', 'xa', '180', '2020-01-01', null, 1, null),
  (14, '06040', 'Thị trấn Thất Khê', 'thi_tran', '180', '2024-12-01', null, 1, null);
insert into warehouse.dim_indicator (
  indicator_id, code, name_vi, name_en, uom, aggregation, behaviour, direction, decimals, source,
  numerator_code, denominator_code, scale, position, computing_level, from_publication
) values
  (21, 'AGR_RICE_AREA', 'Diện tích lúa', 'Rice area', 'ha', 'sum', 'flow', 'up', 2, 'submitted', null, null, 1, 1, 0, 1),
  (22, 'LIV_PIG', 'Đàn lợn', 'Pigs', 'con', 'sum', 'stock', 'up', 0, 'submitted', null, null, 1, 2, 0, 1),
  (23, 'POV_RATE', 'Tỷ lệ hộ nghèo', 'Poverty rate', '%', 'ratio', 'stock', 'down', 2, 'computed', 'POV_HH', 'HH_TOTAL', 100, 3, 1, 1),
  (24, 'POV_HH', 'Hộ nghèo', 'Poor households', 'hộ', 'sum', 'stock', 'down', 0, 'submitted', null, null, 1, 4, 0, 1),
  (25, 'HH_TOTAL', 'Số hộ', 'Households', 'hộ', 'sum', 'stock', 'none', 0, 'submitted', null, null, 1, 5, 0, 1),
  (26, 'DIS_ASF_HH', 'Hộ có dịch tả lợn châu Phi', 'ASF-affected households', 'hộ', 'sum', 'flow', 'down', 0, 'submitted', null, null, 1, 6, 0, 1),
  (27, 'BUD_REV', 'Thu ngân sách', 'Budget revenue', 'triệu đồng', 'sum', 'flow', 'up', 1, 'submitted', null, null, 1, 7, 0, 1);
insert into warehouse.dim_unit values
  ('ha', 'area', 10000, 'hecta', 1, null), ('hộ', 'household', 1, '', 1, null);
insert into warehouse.dim_alias values ('AGR_RICE_AREA', 'Lúa cả năm|DT lúa', 1, null);
insert into warehouse.dim_period values
  (31, '2023', 'year', 2023, '2023-01-01', '2023-12-31', '2023-12-31', null, '2022', 1, null),
  (32, '2024', 'year', 2024, '2024-01-01', '2024-12-31', '2024-11-30', '2024-12-05', '2023', 1, null),
  (33, '2024-03', 'month', 2024, '2024-03-01', '2024-03-31', '2024-03-31', null, '2023-03', 1, null);
insert into warehouse.dim_form values
  ('KTXH', 'Kinh tế - xã hội', 10, '{HH_TOTAL}', 1, null, '{year,month}'),
  ('NN', 'Nông nghiệp', 10, '{AGR_RICE_AREA,BUD_REV}', 1, null, '{year}');
insert into warehouse.dim_target values
  (2024, 'hdnd_huyen', '180', 'AGR_RICE_AREA', '2024-01-10', 'level', 160, 1, null),
  (2024, 'hdnd_huyen', '180', 'AGR_RICE_AREA', '2024-07-01', 'level', 170.5, 2, null),
  (2024, 'hdnd_huyen', '180', 'AGR_RICE_AREA', '2024-09-01', 'level', 999, 3, null),
  (2024, 'ubnd_tinh', '180', 'AGR_RICE_AREA', '2024-01-05', 'level', 150, 1, null),
  (2024, 'hdnd_huyen', '180', 'POV_RATE', '2024-01-10', 'reduction', 4, 1, null),
  (2024, 'hdnd_huyen', '180', 'DIS_ASF_HH', '2024-01-10', 'level', 5, 1, null),
  (2024, 'hdnd_huyen', '180', 'BUD_REV', '2024-01-10', 'level', 700, 1, null),
  (2024, 'ubnd_huyen', '06040', 'AGR_RICE_AREA', '2024-01-10', 'level', 110, 1, null),
  (2024, 'ubnd_huyen', '06040', 'AGR_RICE_AREA', '2024-07-01', 'level', 125, 2, null),
  (2024, 'ubnd_huyen', '06040', 'POV_RATE', '2024-01-10', 'reduction', 8, 1, null);

insert into ops.submission_file (
  file_id, run_id, file_name, inbox_path, sha256, size_bytes, modified_at, received_at,
  reference_digest, status, refusal_code, commune_id, period_id, form, revision, encoding, delimiter,
  number_style, lines_total, lines_accepted, lines_rejected, lines_held, lines_ignored
) overriding system value
select
  id, run, name, name, repeat(to_hex(id), 64), 100, '2024-12-01 00:00+00', received::timestamptz,
  'd1', status, code, commune, period, 'KTXH', revision, 'UTF-8', ';', 'vi',
  total, accepted, rejected, held, coalesce(total - accepted - rejected - held, 0)
from (values
  (1, 1, '06040_2024_KTXH.csv', '2024-12-01 02:00+00', 'loaded', null, 11, 32, 1, 7, 6, 0, 0),
  (2, 1, '05998_2024_KTXH.csv', '2024-12-01 02:01+00', 'loaded', null, 12, 32, 1, 7, 5, 0, 1),
  (3, 1, '06001_2024_KTXH.csv', '2024-12-05 17:30+00', 'loaded', null, 13, 32, 1, 7, 6, 0, 0),
  (4, 2, '06040_2024_KTXH_lan2.csv', '2024-12-03 00:00+00', 'loaded', null, 11, 32, 2, 7, 6, 0, 0),
  (5, 1, '06040_2023_KTXH.csv', '2024-01-05 00:00+00', 'loaded', null, 11, 31, 1, 2, 1, 0, 0),
  (6, 1, '05998_2024-03_KTXH.csv', '2024-04-02 00:00+00', 'loaded', null, 12, 33, 1, 2, 1, 0, 0),
  (7, 1, '05998_2023_KTXH.csv', '2024-01-05 00:00+00', 'rejected', 'no-header', 12, 31, 1, null, 0, 0, 0),
  (8, 1, '06040_2024_NN.csv', '2024-12-01 00:00+00', 'loaded', null, 11, 32, 1, 2, 0, 1, 0),
  (9, 1, '05998_2024_NN.csv', '2024-12-01 00:00+00', 'loaded', null, 12, 32, 1, 2, 1, 0, 0),
  (10, 2, '06040_2024_KTXH.csv', '2024-12-02 00:00+00', 'loaded', null, 14, 32, 1, 2, 0, 0, 1)
) as t (id, run, name, received, status, code, commune, period, revision, total, accepted, rejected, held);
update ops.submission_file set form = 'NN' where file_name like '%_NN.csv';

insert into ops.submission (
  file_id, commune_id, period_id, form, revision, revision_stated, is_supplement,
  rows_accepted, rows_rejected, rows_held, state
)
select
  file_id, commune_id, period_id, form, revision, revision > 1, false,
  lines_accepted + lines_held, lines_rejected, lines_held,
  case when file_id = 1 then 'superseded' else 'current' end
from ops.submission_file
where status = 'loaded';

insert into ops.reject (run_id, file_id, line_no, column_name, value, code, message_vi, message_en, advice_vi) values
  (1, 7, null, null, null, 'no-header', 'Không thấy dòng tiêu đề', 'No header row', 'Ghi dòng tiêu đề'),
  (1, 8, 2, 'actual', '#REF!', 'spreadsheet-error', 'Ô bị lỗi bảng tính', 'A spreadsheet error', 'Sửa ô');
insert into ops.finding (
  run_id, code, severity, state, period_id, commune_id, indicator_id, form, file_id, line_no,
  column_name, value, expected, message_vi, message_en, advice_vi
) values
  (1, 'suspected-unit', 'hold', 'open', 32, 12, 22, 'KTXH', 2, 3, 'actual', '80000', '80', 'Nghi sai đơn vị', 'Suspected unit', 'Kiểm tra đơn vị'),
  (2, 'commune-not-active', 'hold', 'open', 32, 14, 22, 'KTXH', 10, 2, 'actual', '7', null, 'Xã không còn', 'Commune not active', 'Gửi lại'),
  (1, 'outlier', 'warning', 'released', 31, 11, 21, 'KTXH', 5, 2, 'actual', '90', '15', 'Chênh lệch lớn', 'Outlier', 'Kiểm tra lại');

-- A warning was set aside; a file was withdrawn in a moment of confusion.
insert into ops.action (at, by_whom, action, period_id, commune_id, indicator_id, finding_id, file_id, reason, undoes) values
  ('2024-12-02 01:00+00', 'lan', 'release', 31, 11, 21, 3, 5, 'xã xác nhận', null),
  ('2024-12-02 02:00+00', 'lan', 'withdraw', 33, 12, null, null, 6, 'gửi nhầm', null),
  ('2024-12-02 03:00+00', 'lan', 'undo', 33, 12, null, null, 6, 'nhầm xã', 2);
insert into ops.action_run (action_id, run_id)
select action_id, 2 from ops.action;

-- What the rows say: file, line, commune, period, indicator, actual, cumulative, plan, prior, raw.
create temporary table said as
select * from (values
  (1, 2, 11, 32, 21, 100.125, null::numeric, 105, 90.5, '100,125'),
  (1, 3, 11, 32, 22, 500, null, null, 600, '500'),
  (1, 4, 11, 32, 24, 10, null, null, 20, '10'),
  (1, 5, 11, 32, 25, 100, null, null, 100, '100'),
  (1, 6, 11, 32, 26, 1, null, null, null, '1'),
  (1, 7, 11, 32, 23, 10.01, null, 8, 20, '10,01'),
  (4, 2, 11, 32, 21, 120.5, null, 105, 90.5, '120,5'),
  (4, 3, 11, 32, 22, 500, null, null, 600, '500'),
  (4, 4, 11, 32, 24, 10, null, null, 20, '10'),
  (4, 5, 11, 32, 25, 100, null, null, 100, '100'),
  (4, 6, 11, 32, 26, 1, null, null, null, '1'),
  (4, 7, 11, 32, 23, 10.01, null, 8, 20, '10,01'),
  (2, 2, 12, 32, 21, 50, null, 40, 51, '0,5'),
  (2, 3, 12, 32, 22, 80000, null, null, 80, '80000'),
  (2, 4, 12, 32, 24, 20, null, null, 25, '20'),
  (2, 5, 12, 32, 25, 100, null, null, 100, '100'),
  (2, 6, 12, 32, 26, 2, null, null, null, '2'),
  (2, 7, 12, 32, 23, 20, null, null, 25, '20'),
  (3, 2, 13, 32, 21, null, null, null, null, 'KPS'),
  (3, 3, 13, 32, 22, 300, null, null, 320, '300'),
  (3, 4, 13, 32, 24, 30, null, null, 30, '30'),
  (3, 5, 13, 32, 25, 100, null, null, 100, '100'),
  (3, 6, 13, 32, 26, null, null, null, null, '-'),
  (3, 7, 13, 32, 23, 30, null, null, 30, '30'),
  (5, 2, 11, 31, 21, 90, null, null, null, '90'),
  (6, 2, 12, 33, 21, 5, 12, null, 10, '5'),
  (9, 2, 12, 32, 21, 50, null, null, null, '50'),
  (10, 2, 14, 32, 22, 7, null, null, null, '7')
) as t (file_id, line_no, commune_id, period_id, indicator_id, actual, cumulative, plan, prior, raw);

insert into ops.submission_row (
  file_id, line_no, commune_id, period_id, indicator_id, is_nothing, is_repeat,
  actual, cumulative, plan, prior, raw_actual, raw_cumulative, raw_plan, raw_prior, raw_uom
)
select
  file_id, line_no, commune_id, period_id, indicator_id, actual is null, false,
  actual, cumulative, plan, prior, raw, cumulative::text, plan::text, prior::text,
  case when file_id = 2 and line_no = 2 then 'km2' end
from said;

select warehouse.open_year(2023), warehouse.open_year(2024);
select warehouse.index_values_of(2023), warehouse.index_values_of(2024);
insert into warehouse.dim_component (indicator_id, component_id, role, from_publication)
select indicator_id, component_id, role, 1 from warehouse.components_at(1);
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, year, from_publication, to_publication, file_id, line_no,
  origin, is_reported, is_held, actual, cumulative, prior, plan, stated_actual, stated_prior
)
select
  period_id, indicator_id, commune_id, case when period_id = 31 then 2023 else 2024 end,
  case when file_id in (4, 10) then 2 else 1 end,
  case when file_id = 1 and line_no = 2 then 2 when file_id = 2 and line_no = 2 then 3 end,
  file_id, line_no,
  case when indicator_id = 23 then 'c' else 's' end,
  (file_id, line_no) not in ((2, 3), (10, 2)),
  (file_id, line_no) in ((2, 3), (10, 2)),
  case when indicator_id = 23 and commune_id = 11 then 10 else actual end,
  cumulative, prior, plan,
  case when indicator_id = 23 then actual end, case when indicator_id = 23 then prior end
from said
where file_id <> 9 and (file_id <> 4 or line_no = 2);
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, year, from_publication, file_id, line_no, origin,
  is_reported, is_held, actual, prior
)
values (32, 21, 12, 2024, 3, 2, 2, 's', true, false, 999, 51);
insert into warehouse.fct_coverage (period_id, commune_id, from_publication, value_count, fingerprint)
select
  period_id, commune_id, min(from_publication),
  count(*) filter (where to_publication is null),
  sum(hashint8extended(warehouse.way_of_covering(
    indicator_id, is_reported, is_held, actual, cumulative, prior), 0))
    filter (where to_publication is null)
from warehouse.fct_commune_value
group by period_id, commune_id;
drop table said;

insert into warehouse.fct_area_total (
  area_id, period_id, indicator_id, year, from_publication, to_publication, actual, cumulative,
  cumulative_sum, claimed_prior, communes_expected, communes_reported, value_count, values_held,
  values_derived, with_actual, with_cumulative, with_both, with_prior
)
select
  area_id, period_id, indicator_id, case when period_id = 31 then 2023 else 2024 end,
  from_publication, to_publication, actual, cumulative, cumulative, prior, 3, reported,
  reported + held, held, 0, reported, case when cumulative is null then 0 else 1 end, 0, reported
from (values (1), (2)) as area (area_id)
cross join (values
  (31, 21, 1, null::integer, 90, null::numeric, null::numeric, 1, 0),
  (32, 21, 1, 2, 150.125, null, 141.5, 3, 0),
  (32, 21, 2, 3, 170.5, null, 141.5, 3, 0),
  (32, 21, 3, null, 1119.5, null, 141.5, 3, 0),
  (32, 22, 1, null, 800, null, 1000, 2, 1),
  (32, 23, 1, null, 20, null, 25, 3, 0),
  (32, 24, 1, null, 60, null, 75, 3, 0),
  (32, 25, 1, null, 300, null, 300, 3, 0),
  (32, 26, 1, null, 3, null, null, 3, 0),
  (32, 27, 1, null, null, null, null, 0, 0),
  (33, 21, 1, null, 5, 12, 10, 1, 0)
) as total (period_id, indicator_id, from_publication, to_publication, actual, cumulative, prior, reported, held);
