-- From a figure of the newest publication to the cell that it came from.

create or replace view mart.lineage as
select
  v.period,
  v.indicator,
  commune.code as commune,
  cell.value,
  v.uom,
  cell.raw_value,
  case when row.cell_uoms is null then row.raw_uom else nullif(row.cell_uoms[cell.place], '') end
    as raw_uom,
  file.file_name,
  file.sha256,
  v.line_no,
  cell.column_name,
  mart.current_publication() as publication,
  case when cell.value is not null then coalesce(row.factors[cell.place], '1') end as factor
from warehouse.stated_value_at(mart.current_publication()) as v
join warehouse.commune_at(mart.current_publication()) as commune using (commune_id)
join ops.submission_file as file using (file_id)
left join ops.submission_row as row on row.file_id = v.file_id and row.line_no = v.line_no
-- Where a row says that there is nothing, an empty cell or one of dots does not say it.
cross join lateral (
  select
    row.raw_cumulative is not null and coalesce(row.raw_actual, '') ~ '^[\s.…]*$' as in_cumulative
) as said
cross join lateral (
  values
    (1, 'actual', v.actual, row.raw_actual, row.is_nothing and not said.in_cumulative),
    (2, 'cumulative', v.cumulative, row.raw_cumulative, row.is_nothing and said.in_cumulative)
) as cell (place, column_name, value, raw_value, says_nothing)
where v.origin = 's'
  and not v.is_held
  and (cell.value is not null or cell.says_nothing);

comment on view mart.lineage is
  'Grain: one cell of a file that enters the totals of the newest publication, or says that there is nothing to report. Key: file_name, sha256, line_no, column_name. The values of one indicator and period add up to the total of the area that the communes make.';

create or replace view mart.lineage_claim as
select
  v.period,
  v.indicator,
  commune.code as commune,
  cell.value,
  v.uom,
  cell.raw_value,
  case when row.cell_uoms is null then row.raw_uom else nullif(row.cell_uoms[cell.place], '') end
    as raw_uom,
  file.file_name,
  file.sha256,
  v.line_no,
  cell.column_name,
  mart.current_publication() as publication,
  case when cell.value is not null then coalesce(row.factors[cell.place], '1') end as factor
from warehouse.stated_value_at(mart.current_publication()) as v
join warehouse.commune_at(mart.current_publication()) as commune using (commune_id)
join ops.submission_file as file using (file_id)
left join ops.submission_row as row on row.file_id = v.file_id and row.line_no = v.line_no
cross join lateral (
  values
    (3, 'plan', v.plan, row.raw_plan),
    (4, 'prior', case when v.origin = 's' then v.prior else v.stated_prior end, row.raw_prior),
    (1, 'actual', v.stated_actual, row.raw_actual),
    (2, 'cumulative', v.stated_cumulative, row.raw_cumulative)
) as cell (place, column_name, value, raw_value)
where not v.is_held
  and cell.value is not null;

comment on view mart.lineage_claim is
  'Grain: one cell of a file that states a plan, last year, or a value that is worked out and only checked. Key: file_name, sha256, line_no, column_name. None of them enters a total of this year.';

-- The two say the same of the same columns.
do $$
declare
  relation text;
  said record;
begin
  foreach relation in array array['lineage', 'lineage_claim'] loop
    for said in
      select * from (values
        ('period', 'Code of the period.'),
        ('indicator', 'Code of the indicator.'),
        ('commune', 'Code of the commune.'),
        ('value', 'Value of the cell, exact, in the indicator''s unit.'),
        ('uom', 'Unit of measure of value.'),
        ('raw_value', 'The cell as it was written.'),
        ('raw_uom', 'The unit as it was written: in the cell, its row, over its column or above the table; null when none is.'),
        ('file_name', 'Name of the file.'),
        ('sha256', 'SHA-256 of its bytes, under which the archive keeps them.'),
        ('line_no', 'Line in the file, as an editor counts.'),
        ('column_name', 'Column of the file, by the contract''s name.'),
        ('publication', 'The newest publication.'),
        ('factor', 'What the number of the cell was multiplied by to give value; a fraction where it has no end in decimals. Which sign is its decimal one, mart.submission_file.number_style tells.')
      ) as t (column_name, sentence)
    loop
      execute format('comment on column mart.%I.%I is %L', relation, said.column_name, said.sentence);
    end loop;
  end loop;
end $$;
