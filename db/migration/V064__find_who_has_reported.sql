-- Who has reported for one period, or one commune for it, is asked far more often than for all.
create index submissions_of_a_period on ops.submission (period_id, form) where state = 'current';
create index refused_files on ops.submission_file (period_id, form, commune_id)
where status = 'rejected';
