-- The cells that made the values of a portion of the communes for a period at a publication: mart.lineage,
-- which shows the newest only, for any.
select
  result.period,
  result.indicator,
  commune.code as commune,
  cell.value,
  result.uom,
  cell.raw_value,
  case
    when kept.cell_uoms is null then kept.raw_uom
    else nullif(kept.cell_uoms[cell.place], '')
  end as raw_uom,
  file.file_name,
  file.sha256,
  result.line_no,
  cell.column_name,
  cast(:publication as integer) as publication,
  case when cell.value is not null then coalesce(kept.factors[cell.place], '1') end as factor,
  result.decimals
from warehouse.commune_at(:publication) as commune
inner join warehouse.stated_value_at(:publication) as result on result.commune_id = commune.commune_id
inner join ops.submission_file as file on file.file_id = result.file_id
left join ops.submission_row as kept on kept.file_id = result.file_id and kept.line_no = result.line_no
cross join lateral (
  select
    kept.raw_cumulative is not null
    and coalesce(kept.raw_actual, '') ~ '^[\s.…]*$' as in_cumulative
) as said
cross join lateral (
  values
  (1, 'actual', result.actual, kept.raw_actual, kept.is_nothing and not said.in_cumulative),
  (2, 'cumulative', result.cumulative, kept.raw_cumulative, kept.is_nothing and said.in_cumulative)
) as cell (place, column_name, value, raw_value, says_nothing)
where
  result.period = :period
  and commune.code > :after
  and commune.code <= :up_to
  and (cast(:areas as text) is null or commune.area_code = any(string_to_array(:areas, ',')))
  and result.origin = 's'
  and not result.is_held
  and (cell.value is not null or cell.says_nothing)
order by
  commune.code collate "C",
  commune.valid_from,
  result.indicator collate "C",
  file.file_id,
  result.line_no,
  cell.place;
