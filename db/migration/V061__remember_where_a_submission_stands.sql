-- Where in its file a submission stands: a nation's file was passed over for each commune that revises a month of it.
alter table ops.submission_part add column first_line integer, add column last_line integer;
comment on column ops.submission_part.first_line is 'The first line of a row taken; null where none was yet.';
comment on column ops.submission_part.last_line is 'The last line of a row taken.';

alter table ops.submission add column first_line integer, add column last_line integer;
comment on column ops.submission.first_line is 'The first line of its file that is one of its rows; null where it has none, and of files that came before this was kept.';
comment on column ops.submission.last_line is 'The last line of its file that is one of its rows; rows of others may stand between.';
