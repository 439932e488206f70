-- A file can be taken in again from the archive, after the reference data were mended. The new reading
-- takes the place of the one before it, which stays for whoever looks at what was published then.

alter table ops.submission_file
  add column reads_again integer references ops.submission_file,
  add column void_by_run bigint references ops.run;
comment on column ops.submission_file.reads_again is 'The file whose bytes it reads again, taken from the archive; null where it arrived.';
comment on column ops.submission_file.void_by_run is 'The run that read it again, so that it no longer counts; null for most.';

drop index ops.one_taking_in_of_the_same_bytes;
create unique index one_taking_in_of_the_same_bytes
  on ops.submission_file (sha256, file_name)
  where status <> 'rejected' and reads_again is null;
create unique index one_reading_again_a_run
  on ops.submission_file (reads_again, run_id)
  where reads_again is not null;
create index void_files on ops.submission_file (file_id) where void_by_run is not null;

create view ops.discounted_file as
select w.file_id
from ops.withdrawn_file as w
union
select f.file_id
from ops.submission_file as f
where f.void_by_run is not null;
comment on view ops.discounted_file is 'Grain: one file that is withdrawn, or was read again. Key: file_id. Its submissions are as if they had not been sent.';
comment on column ops.discounted_file.file_id is 'The file.';

alter table ops.run
  add column only_period text,
  add column only_commune text,
  add column only_file text;
comment on column ops.run.only_period is 'The period to which it was narrowed; null where it was not.';
comment on column ops.run.only_commune is 'The commune to which it was narrowed; null where it was not.';
comment on column ops.run.only_file is 'The names of files to which it was narrowed, as a pattern of like; null where it was not.';
