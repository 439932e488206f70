-- What was taken in before under the same bytes as any of these, and the action that withdrew it.
select
  f.sha256, f.run_id, f.file_name, f.status, f.refusal_code, f.reference_digest,
  f.commune_id, f.many_communes, f.period_id, f.form, f.revision, f.is_supplement, w.withdrawn_by
from ops.submission_file as f
left join (
  select a.file_id, max(a.action_id) as withdrawn_by
  from ops.action as a
  join ops.standing_action as s on s.action_id = a.action_id
  where a.action = 'withdraw'
  group by a.file_id
) as w on w.file_id = f.file_id
where f.sha256 = any (:sha256);
