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
  reject.file_name in (
    select file.file_name
    from ops.submission_file as file
    where file.file_id in (
        select ops.files_of(
          :period,
          case when cast(:areas as text) is not null then array(
            select commune.code
            from warehouse.commune_at(:publication) as commune
            where commune.area_code = any(string_to_array(:areas, ','))
          ) end)
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
