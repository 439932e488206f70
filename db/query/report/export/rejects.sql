-- What was refused of a period's files, as it stands now.
select
  reject.run_id,
  reject.file_name,
  reject.line_no,
  reject.column_name,
  reject.value,
  reject.code,
  reject.message_vi,
  reject.message_en
from mart.reject
where
  ops.file_is_of(reject.file_name, :period, null)
  and (
    cast(:areas as text) is null
    or exists (
      select 1
      from warehouse.commune_at(:publication) as commune
      where
        commune.area_code = any(string_to_array(:areas, ','))
        and ops.file_is_of(reject.file_name, :period, commune.code)
    )
  )
order by
  reject.file_name collate "C",
  reject.run_id,
  reject.line_no nulls first,
  reject.column_name collate "C" nulls first,
  reject.code collate "C",
  reject.value collate "C" nulls first,
  reject.message_vi collate "C";
