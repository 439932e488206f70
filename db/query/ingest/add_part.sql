insert into ops.submission_part (file_id, commune_id, period_id, rows_accepted, rows_rejected)
values (:file, :commune, :period, :accepted, :rejected)
on conflict (file_id, commune_id, period_id) do update
set rows_accepted = submission_part.rows_accepted + excluded.rows_accepted,
    rows_rejected = submission_part.rows_rejected + excluded.rows_rejected;
