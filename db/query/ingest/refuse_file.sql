-- A file that turns out to be unreadable while it is read, or that a later step stumbles over, leaves
-- nothing behind but its refusal.
delete from ops.submission where file_id = :file;
delete from ops.row_hold where file_id = :file;
delete from ops.file_place where file_id = :file;
delete from ops.submission_row where file_id = :file;
delete from ops.submission_part where file_id = :file;
delete from ops.reject where file_id = :file;
update ops.submission_file
set status = 'rejected', refusal_code = :code, committed_line = 0,
  lines_accepted = 0, lines_ignored = 0, lines_held = 0, lines_duplicate = 0,
  lines_total = :lines, lines_rejected = :lines
where file_id = :file;
