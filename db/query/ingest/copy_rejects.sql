copy ops.reject (
  run_id, file_id, line_no, column_name, value, code, commune_id, period_id, indicator_id,
  message_vi, message_en, advice_vi
) from stdin
