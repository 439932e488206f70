-- A problem with a whole file. Those of rows come by COPY.
insert into ops.reject (
  run_id, file_id, line_no, column_name, value, code, commune_id, period_id,
  message_vi, message_en, advice_vi
)
values (
  :run, :file, null, :column, :value, :code, :commune, :period,
  :message_vi, :message_en, :advice_vi
);
