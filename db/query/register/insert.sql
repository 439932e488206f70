-- A file is taken in, or refused as a whole: then all its lines are.
insert into ops.submission_file (
  run_id, file_name, inbox_path, sha256, size_bytes, modified_at, received_at,
  reference_digest, status,
  refusal_code, commune_id, many_communes, period_id, form, revision, revision_stated,
  is_supplement, encoding, delimiter, lines_total, lines_rejected, reads_again
)
values (
  :run, :file_name, :inbox_path, :sha256, :size_bytes, :modified_at, :received_at,
  :reference_digest, :status,
  :refusal_code, :commune, :many_communes, :period, :form, :revision, :revision_stated,
  :is_supplement, :encoding, :delimiter, :lines, coalesce(:lines, 0), :reads_again
);
