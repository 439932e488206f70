-- What was taken in before under the same bytes as any of these.
select
  sha256, run_id, file_name, status, refusal_code, reference_digest,
  commune_id, many_communes, period_id, form, revision, is_supplement
from ops.submission_file
where sha256 = any (:sha256);
