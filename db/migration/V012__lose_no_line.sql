-- A check that is not known is no violation: a file that was read needs a known number of lines. A
-- refused file whose lines were counted has each of them refused.
alter table ops.submission_file
  drop constraint no_line_is_lost,
  add constraint no_line_is_lost check (
    status = 'registered'
    or (status = 'rejected' and lines_total is null)
    or (lines_total is not null and lines_total
      = lines_accepted + lines_rejected + lines_held + lines_ignored + lines_duplicate));
