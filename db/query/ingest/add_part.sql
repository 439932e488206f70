-- Counts of a chunk join those of the chunks before it. Rules ask them whether a column is there at all, and
-- whether everything was found to fit together while it was read.
insert into ops.submission_part (
  file_id, commune_id, period_id, rows_accepted, rows_rejected,
  with_cumulative, with_plan, with_prior, with_rate, first_line, last_line, fitting_rows, fitting
)
values (
  :file, :commune, :period, :accepted, :rejected, :with_cumulative, :with_plan, :with_prior, :with_rate,
  :first_line, :last_line, :fitting_rows, :fitting
)
on conflict (file_id, commune_id, period_id) do update
set rows_accepted = submission_part.rows_accepted + excluded.rows_accepted,
    rows_rejected = submission_part.rows_rejected + excluded.rows_rejected,
    with_cumulative = submission_part.with_cumulative + excluded.with_cumulative,
    with_plan = submission_part.with_plan + excluded.with_plan,
    with_prior = submission_part.with_prior + excluded.with_prior,
    with_rate = submission_part.with_rate + excluded.with_rate,
    first_line = least(submission_part.first_line, excluded.first_line),
    last_line = greatest(submission_part.last_line, excluded.last_line),
    fitting_rows = excluded.fitting_rows,
    fitting = excluded.fitting;
