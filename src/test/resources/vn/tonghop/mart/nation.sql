-- Enough of a nation that an index pays: 300 communes of 15 districts, 40 indicators, 24 months, in two
-- publications of which the second revises one commune in a hundred. Invented.
insert into ops.run (run_id, job_name, inbox, status, publication) overriding system value values
  (1, 'demo', 'inbox', 'finished', 1), (2, 'demo', 'inbox', 'finished', 2);
insert into warehouse.publication values
  (1, 1, '2025-01-02 01:00+00', 300, 288000), (2, 2, '2025-01-03 01:00+00', 3, 2880);
insert into warehouse.dim_area (area_id, code, name, level, parent_code, from_publication)
select 1, 'N', 'Nation', 'nation', null, 1
union all
select 1 + d, 'D' || d, 'District ' || d, 'district', 'N', 1
from generate_series(1, 15) as d;
insert into warehouse.dim_commune (
  commune_id, code, name, type, area_code, valid_from, from_publication)
select 100 + c, to_char(c, 'FM00000'), 'Commune ' || c, 'xa', 'D' || 1 + c % 15, '2020-01-01', 1
from generate_series(1, 300) as c;
insert into warehouse.dim_indicator (
  indicator_id, code, name_vi, name_en, uom, aggregation, behaviour, direction, decimals, source,
  scale, position, computing_level, from_publication)
select 1000 + i, 'I' || i, 'I' || i, 'I' || i, 'ha', 'sum', 'flow', 'up', 2, 'submitted', 1, i, 0, 1
from generate_series(1, 40) as i;
insert into warehouse.dim_component (indicator_id, component_id, role, from_publication)
select indicator_id, component_id, role, 1 from warehouse.components_at(1);
insert into warehouse.dim_period (
  period_id, code, kind, year, starts, ends, cut_off, prior_code, from_publication)
select
  (y - 2023) * 20 + m, y || to_char(m, '"-"FM00'), 'month', y, make_date(y, m, 1),
  (make_date(y, m, 1) + interval '1 month - 1 day')::date,
  (make_date(y, m, 1) + interval '1 month - 1 day')::date, y - 1 || to_char(m, '"-"FM00'), 1
from generate_series(2023, 2024) as y, generate_series(1, 12) as m
union all
select
  (y - 2023) * 20 + 13, y::text, 'year', y, make_date(y, 1, 1), make_date(y, 12, 31),
  make_date(y, 12, 31), (y - 1)::text, 1
from generate_series(2023, 2024) as y;
select warehouse.open_year(2023), warehouse.open_year(2024);
select warehouse.index_values_of(2023), warehouse.index_values_of(2024);
insert into ops.submission_file (
  file_id, run_id, file_name, inbox_path, sha256, size_bytes, modified_at, reference_digest, status,
  form, many_communes, lines_total, lines_accepted
) overriding system value
select
  f, r, 'all_' || f || '_KTXH.csv', 'x', repeat(to_hex(f), 64), 1, now(), 'd', 'loaded', 'KTXH', true,
  0, 0
from (values (1, 1), (2, 2)) as t (f, r);
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, year, from_publication, to_publication, file_id, line_no,
  origin, is_reported, is_held, actual, prior)
select
  p.period_id, 1000 + i, 100 + c, p.year, 1, case when c % 100 = 0 then 2 end, 1,
  (p.period_id * 300 + c) * 40 + i, 's', true, false, c + i + p.period_id, c
from warehouse.dim_period as p, generate_series(1, 300) as c, generate_series(1, 40) as i
where p.kind = 'month'
order by 1, 3, 2;
insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, year, from_publication, file_id, line_no,
  origin, is_reported, is_held, actual, prior)
select period_id, indicator_id, commune_id, year, 2, 2, line_no, 's', true, false, actual + 1, prior
from warehouse.fct_commune_value
where to_publication = 2;
insert into warehouse.fct_coverage (
  period_id, commune_id, from_publication, value_count, fingerprint)
select period_id, 100 + c, 1, 40, 7
from warehouse.dim_period, generate_series(1, 300) as c
where kind = 'month';
insert into warehouse.fct_area_total (
  area_id, period_id, indicator_id, year, from_publication, actual, communes_expected,
  communes_reported, value_count, values_held, values_derived, with_actual, with_cumulative,
  with_both, with_prior)
select
  a.area_id, p.period_id, i.indicator_id, p.year, 1, 100, 20, 20, 20, 0,
  case when p.kind = 'month' then 0 else 20 end, 20, 0, 0, 20
from warehouse.dim_area as a, warehouse.dim_period as p, warehouse.dim_indicator as i
where p.code <> '2024' or a.code <> 'D3';
insert into warehouse.dim_rollup (indicator_id, rule, is_mean, has_parts, from_publication)
select indicator_id, 'sum', false, false, 1 from warehouse.dim_indicator;
-- One that the question is about, and many that it is not.
insert into warehouse.fct_area_rollup (
  period_id, area_id, from_publication, year, month_ids, has_all_months, has_last_month,
  flow_expected, stock_expected)
select p.period_id, a.area_id, 1, 2024, array(select generate_series(21, 32)), true, true, 20, 20
from warehouse.dim_area as a, warehouse.dim_period as p
where p.code = '2024' and a.code = 'D3'
union all
select 1000 + p, a.area_id, 1, 1900, '{1}', true, true, 20, 20
from warehouse.dim_area as a, generate_series(1, 200) as p;
insert into ops.submission_row (
  file_id, line_no, commune_id, period_id, indicator_id, is_nothing, is_repeat, actual, raw_actual)
select file_id, line_no, commune_id, period_id, indicator_id, false, false, actual, actual::text
from warehouse.fct_commune_value
order by file_id, line_no;
analyze;
