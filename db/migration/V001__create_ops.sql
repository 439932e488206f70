-- What happened: runs, files, submissions, refusals, findings.

create table ops.run (
  run_id      bigint generated always as identity primary key,
  job_name    text not null,
  inbox       text not null,
  status      text not null default 'running'
              check (status in ('running', 'finished', 'failed', 'stopped')),
  started_at  timestamptz not null default now(),
  ended_at    timestamptz,
  publication integer,
  message     text
);
comment on table ops.run is 'Grain: one run of a job; a restart goes on with the same run. Key: run_id.';
comment on column ops.run.run_id is 'Number of the run, as the commands show it; also the identifying parameter of the batch job.';
comment on column ops.run.job_name is 'The job of jobs/JOB/job.yml.';
comment on column ops.run.inbox is 'The folder that was scanned.';
comment on column ops.run.status is 'running, finished, failed or stopped; a running run whose process died counts as failed.';
comment on column ops.run.started_at is 'When the run began, or was last restarted.';
comment on column ops.run.ended_at is 'When it ended; null while it runs.';
comment on column ops.run.publication is 'The publication that it made; null when nothing changed or it did not get there.';
comment on column ops.run.message is 'Why it failed, or what it did, in one line.';

create table ops.dimension_key (
  id          integer generated always as identity primary key,
  dimension   text not null,
  natural_key text not null,
  unique (dimension, natural_key)
);
comment on table ops.dimension_key is 'Grain: one member of a dimension. Key: id. Keeps a surrogate key for ever, also when its member is withdrawn and comes back.';
comment on column ops.dimension_key.id is 'Surrogate key, unique over all dimensions.';
comment on column ops.dimension_key.dimension is 'area, commune, indicator, period, …';
comment on column ops.dimension_key.natural_key is 'Code of the member; of a commune, code and first day.';

create table ops.message_template (
  code       text primary key,
  message_vi text not null,
  message_en text not null,
  advice_vi  text not null
);
comment on table ops.message_template is 'Grain: one code of a refusal or finding. Key: code. The sentences of this configuration, with {0}, {1} … for what is filled in.';
comment on column ops.message_template.code is 'Code of the refusal or finding.';
comment on column ops.message_template.message_vi is 'What is wrong, in Vietnamese.';
comment on column ops.message_template.message_en is 'What is wrong, in English.';
comment on column ops.message_template.advice_vi is 'What to do, in Vietnamese.';

create table ops.submission_file (
  file_id          integer generated always as identity primary key,
  run_id           bigint not null references ops.run,
  file_name        text not null,
  inbox_path       text not null,
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes       bigint not null check (size_bytes >= 0),
  modified_at      timestamptz not null,
  received_at      timestamptz not null default now(),
  reference_digest text not null,
  status           text not null
                   check (status in ('registered', 'ingested', 'loaded', 'rejected')),
  refusal_code     text,
  commune_id       integer,
  many_communes    boolean not null default false,
  period_id        integer,
  form             text,
  revision         integer not null default 1 check (revision >= 1),
  revision_stated  boolean not null default false,
  is_supplement    boolean not null default false,
  encoding         text,
  delimiter        text,
  number_style     text,
  share            integer,
  committed_line   bigint not null default 0 check (committed_line >= 0),
  lines_total      bigint,
  lines_accepted   bigint not null default 0 check (lines_accepted >= 0),
  lines_rejected   bigint not null default 0 check (lines_rejected >= 0),
  lines_held       bigint not null default 0 check (lines_held >= 0),
  lines_ignored    bigint not null default 0 check (lines_ignored >= 0),
  lines_duplicate  bigint not null default 0 check (lines_duplicate >= 0),
  constraint no_line_is_lost check (
    status in ('registered', 'rejected')
    or lines_total = lines_accepted + lines_rejected + lines_held + lines_ignored + lines_duplicate),
  constraint a_refused_file_says_why check ((status = 'rejected') = (refusal_code is not null)),
  constraint a_file_that_is_read_has_an_identity check (
    status = 'rejected' or (form is not null and (many_communes or commune_id is not null)))
);
create unique index one_taking_in_of_the_same_bytes
  on ops.submission_file (sha256, file_name)
  where status <> 'rejected';
create index on ops.submission_file (run_id);
create index on ops.submission_file (sha256);
comment on table ops.submission_file is 'Grain: one file taken in. Key: file_id, which rises in the order of arrival. The bytes are in the archive under sha256.';
comment on column ops.submission_file.file_id is 'Number of the file; a later arrival has a higher one.';
comment on column ops.submission_file.run_id is 'The run that took it in.';
comment on column ops.submission_file.file_name is 'Name of the file, without folders.';
comment on column ops.submission_file.inbox_path is 'Path below the inbox, with /.';
comment on column ops.submission_file.sha256 is 'SHA-256 of the bytes as received, in hexadecimal.';
comment on column ops.submission_file.size_bytes is 'Size in bytes.';
comment on column ops.submission_file.modified_at is 'Last change of the file in the inbox.';
comment on column ops.submission_file.received_at is 'When it was taken in.';
comment on column ops.submission_file.reference_digest is 'Digest of the reference data it was judged by; a refused file is tried again only under other reference data.';
comment on column ops.submission_file.status is 'registered (known, not read yet), ingested (read), loaded (its run ended well), rejected (refused as a whole).';
comment on column ops.submission_file.refusal_code is 'Why the whole file was refused; null for any other.';
comment on column ops.submission_file.commune_id is 'The commune it is from; null for a file with many communes.';
comment on column ops.submission_file.many_communes is 'Whether its rows name their commune.';
comment on column ops.submission_file.period_id is 'The period it reports; null when its rows name it.';
comment on column ops.submission_file.form is 'Code of the form.';
comment on column ops.submission_file.revision is 'N of _lanN; 1 without.';
comment on column ops.submission_file.revision_stated is 'Whether the name states the revision.';
comment on column ops.submission_file.is_supplement is 'Whether it adds or replaces only its own rows.';
comment on column ops.submission_file.encoding is 'Encoding in which it reads as Vietnamese.';
comment on column ops.submission_file.delimiter is 'Character between cells.';
comment on column ops.submission_file.number_style is 'How the file writes numbers, from its own unambiguous cells.';
comment on column ops.submission_file.share is 'Which share of the run''s files it is in; a share is read by one worker.';
comment on column ops.submission_file.committed_line is 'Last line whose outcome is committed; reading goes on behind it.';
comment on column ops.submission_file.lines_total is 'Lines as an editor counts them; null until read to the end.';
comment on column ops.submission_file.lines_accepted is 'Lines whose row was taken.';
comment on column ops.submission_file.lines_rejected is 'Lines whose row was refused.';
comment on column ops.submission_file.lines_held is 'Lines whose row is kept out of the totals.';
comment on column ops.submission_file.lines_ignored is 'Blank, preamble, header, section and signature lines, and lines that continue a quoted cell.';
comment on column ops.submission_file.lines_duplicate is 'Lines that repeat another line of the file with the same values.';

create table ops.submission (
  submission_id bigint generated always as identity primary key,
  file_id       integer not null references ops.submission_file,
  commune_id    integer not null,
  period_id     integer not null,
  form          text not null,
  revision      integer not null,
  revision_stated boolean not null,
  is_supplement boolean not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  rows_held     bigint not null,
  state         text not null default 'pending'
                check (state in ('pending', 'current', 'superseded', 'withdrawn')),
  unique (file_id, commune_id, period_id)
);
create index on ops.submission (commune_id, period_id, form);
comment on table ops.submission is 'Grain: what one file says for one commune and period. Key: submission_id; file_id, commune_id, period_id.';
comment on column ops.submission.submission_id is 'Number of the submission.';
comment on column ops.submission.file_id is 'The file it came in.';
comment on column ops.submission.commune_id is 'The commune that reports.';
comment on column ops.submission.period_id is 'The period reported.';
comment on column ops.submission.form is 'Code of the form.';
comment on column ops.submission.revision is 'Revision number; a higher one replaces a lower one.';
comment on column ops.submission.revision_stated is 'Whether the file name stated the revision.';
comment on column ops.submission.is_supplement is 'Whether it adds or replaces only its own rows.';
comment on column ops.submission.rows_accepted is 'Rows taken.';
comment on column ops.submission.rows_rejected is 'Rows refused.';
comment on column ops.submission.rows_held is 'Rows kept out of the totals when it arrived.';
comment on column ops.submission.state is 'pending (its run is not over), current (makes the figures), superseded (a later one does), withdrawn (by an administrator).';

create table ops.reject (
  reject_id   bigint generated always as identity primary key,
  run_id      bigint not null references ops.run,
  file_id     integer not null references ops.submission_file,
  line_no     bigint,
  column_name text,
  value       text,
  code        text not null,
  commune_id  integer,
  period_id   integer,
  message_vi  text not null,
  message_en  text not null,
  advice_vi   text not null
);
create index on ops.reject (file_id, line_no);
comment on table ops.reject is 'Grain: one thing wrong with a file or with a cell of a refused row. Key: reject_id.';
comment on column ops.reject.reject_id is 'Number of the refusal.';
comment on column ops.reject.run_id is 'The run that refused.';
comment on column ops.reject.file_id is 'The file.';
comment on column ops.reject.line_no is 'Line in the file, as an editor counts; null when the whole file was refused.';
comment on column ops.reject.column_name is 'The column, by the contract''s name; null for the whole row or file.';
comment on column ops.reject.value is 'What stood there.';
comment on column ops.reject.code is 'Code of the refusal.';
comment on column ops.reject.commune_id is 'The commune, where it is known.';
comment on column ops.reject.period_id is 'The period, where it is known.';
comment on column ops.reject.message_vi is 'What is wrong, in Vietnamese.';
comment on column ops.reject.message_en is 'What is wrong, in English.';
comment on column ops.reject.advice_vi is 'What to do, in Vietnamese.';

create table ops.finding (
  finding_id   bigint generated always as identity primary key,
  run_id       bigint not null references ops.run,
  code         text not null,
  severity     text not null check (severity in ('info', 'warning', 'hold')),
  state        text not null default 'open' check (state in ('open', 'released', 'corrected')),
  period_id    integer,
  commune_id   integer,
  indicator_id integer,
  form         text,
  file_id      integer references ops.submission_file,
  line_no      bigint,
  column_name  text,
  value        text,
  expected     text,
  message_vi   text not null,
  message_en   text not null,
  advice_vi    text not null,
  subject      text not null generated always as (
    code || '/' || coalesce(period_id::text, '') || '/' || coalesce(commune_id::text, '')
    || '/' || coalesce(indicator_id::text, '') || '/' || coalesce(form, '')
    || '/' || coalesce(file_id::text, '') || '/' || coalesce(line_no::text, '')
    || '/' || coalesce(column_name, '')
  ) stored
);
create index on ops.finding (subject) where state <> 'corrected';
create index on ops.finding (file_id, line_no) where severity = 'hold';
create index on ops.finding (commune_id, period_id);
create index on ops.finding (file_id);
comment on table ops.finding is 'Grain: one thing that reconciliation found. Key: finding_id.';
comment on column ops.finding.finding_id is 'Number of the finding.';
comment on column ops.finding.run_id is 'The run that found it first.';
comment on column ops.finding.code is 'Code of the finding.';
comment on column ops.finding.severity is 'hold keeps the value out of every total; warning and info do not.';
comment on column ops.finding.state is 'open, released (an administrator let it into the totals) or corrected (a later submission mended it).';
comment on column ops.finding.period_id is 'The period.';
comment on column ops.finding.commune_id is 'The commune, or null where it is about an area.';
comment on column ops.finding.indicator_id is 'The indicator, or null where it is about a submission.';
comment on column ops.finding.form is 'The form, where it is about a submission.';
comment on column ops.finding.file_id is 'The file, or null where none arrived.';
comment on column ops.finding.line_no is 'Line in the file.';
comment on column ops.finding.column_name is 'Column, by the contract''s name.';
comment on column ops.finding.value is 'What was stated.';
comment on column ops.finding.expected is 'What it was compared with.';
comment on column ops.finding.message_vi is 'What was found, in Vietnamese.';
comment on column ops.finding.message_en is 'What was found, in English.';
comment on column ops.finding.advice_vi is 'What to do, in Vietnamese.';
comment on column ops.finding.subject is 'What it is about, as one text: the same finding found again has the same.';
