copy ops.submission_row (
  file_id, line_no, commune_id, period_id, indicator_id, is_nothing, is_repeat,
  actual, cumulative, plan, prior, rate,
  raw_actual, raw_cumulative, raw_plan, raw_prior, raw_rate, raw_uom, cell_uoms, factors, obs_status
) from stdin
