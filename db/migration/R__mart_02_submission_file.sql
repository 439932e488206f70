-- Files that arrived, and what was wrong with them. The views read ops with their owner's rights.

create or replace view mart.submission_file as
select
  file_id, file_name, sha256, received_at, encoding, delimiter, number_style, status,
  lines_total, lines_accepted, lines_rejected, lines_held, lines_ignored, lines_duplicate
from ops.submission_file
-- What a run takes in that is not over or failed is not told: it changes nothing that analysts see.
where run_id not in (select u.run_id from ops.unsettled_run as u);

comment on view mart.submission_file is 'Grain: one file taken in. Key: file_id.';
comment on column mart.submission_file.file_id is 'Number of the file; a later arrival has a higher one.';
comment on column mart.submission_file.file_name is 'Name of the file, without folders.';
comment on column mart.submission_file.sha256 is 'SHA-256 of the bytes as received, under which the archive keeps them.';
comment on column mart.submission_file.received_at is 'When it was taken in.';
comment on column mart.submission_file.encoding is 'Encoding in which it reads as Vietnamese.';
comment on column mart.submission_file.delimiter is 'Character between cells.';
comment on column mart.submission_file.number_style is 'How the file writes numbers, from its own unambiguous cells.';
comment on column mart.submission_file.status is 'registered, ingested, loaded, or rejected (refused as a whole).';
comment on column mart.submission_file.lines_total is 'Lines as an editor counts them; null until read to the end.';
comment on column mart.submission_file.lines_accepted is 'Lines whose row was taken.';
comment on column mart.submission_file.lines_rejected is 'Lines whose row was refused.';
comment on column mart.submission_file.lines_held is 'Lines whose row is kept out of the totals.';
comment on column mart.submission_file.lines_ignored is 'Blank, preamble, header, section and signature lines.';
comment on column mart.submission_file.lines_duplicate is 'Lines that repeat another line of the file with the same values.';

create or replace view mart.reject as
select
  r.run_id, f.file_name, r.line_no, r.column_name, r.value, r.code, r.message_vi, r.message_en
from ops.reject as r
join ops.submission_file as f using (file_id)
where r.run_id not in (select u.run_id from ops.unsettled_run as u);

comment on view mart.reject is 'Grain: one thing wrong with a file or with a cell of a refused row. Key: none; a row can have several.';
comment on column mart.reject.run_id is 'The run that refused.';
comment on column mart.reject.file_name is 'Name of the file.';
comment on column mart.reject.line_no is 'Line in the file, as an editor counts; null when the whole file was refused.';
comment on column mart.reject.column_name is 'The column; null for the whole row or file.';
comment on column mart.reject.value is 'What stood there.';
comment on column mart.reject.code is 'Code of the refusal.';
comment on column mart.reject.message_vi is 'What is wrong, in Vietnamese.';
comment on column mart.reject.message_en is 'What is wrong, in English.';

create or replace view mart.finding as
select
  n.finding_id,
  n.run_id,
  p.natural_key as period,
  split_part(c.natural_key, '@', 1) as commune,
  i.natural_key as indicator,
  n.code,
  n.severity,
  case when changing.run_id is null then n.state else n.state_before end as state,
  n.message_vi || n.place_vi as message_vi,
  n.message_en || n.place_en as message_en,
  f.file_name,
  n.line_no,
  n.value,
  n.expected,
  n.proposal,
  n.effect
from ops.finding as n
left join ops.dimension_key as p on p.id = n.period_id
left join ops.dimension_key as c on c.id = n.commune_id
left join ops.dimension_key as i on i.id = n.indicator_id
left join ops.submission_file as f on f.file_id = n.file_id
-- What a run finds that is not over or failed is not told, nor what it changes in what was found before.
left join ops.unsettled_run as changing on changing.run_id = n.changed_by_run
where n.run_id not in (select u.run_id from ops.unsettled_run as u);

comment on view mart.finding is 'Grain: one thing that reconciliation found. Key: finding_id.';
comment on column mart.finding.finding_id is 'Number of the finding; the argument of the release command.';
comment on column mart.finding.run_id is 'The run that found it first.';
comment on column mart.finding.period is 'Code of the period, where it is about one.';
comment on column mart.finding.commune is 'Code of the commune; null where it is about an area.';
comment on column mart.finding.indicator is 'Code of the indicator; null where it is about a submission.';
comment on column mart.finding.code is 'Code of the finding.';
comment on column mart.finding.severity is 'hold keeps the value out of every total; warning and info do not.';
comment on column mart.finding.state is 'open; released by an administrator; or corrected, which is no longer found.';
comment on column mart.finding.message_vi is 'What was found, in Vietnamese; with the row and the column''s title of the spreadsheet where they differ from line and form.';
comment on column mart.finding.message_en is 'The same, in English.';
comment on column mart.finding.file_name is 'Name of the file; null where none arrived.';
comment on column mart.finding.line_no is 'Line in the file.';
comment on column mart.finding.value is 'What was stated.';
comment on column mart.finding.expected is 'What it was compared with; a number as the clerk would write it, where it is one.';
comment on column mart.finding.proposal is 'What the value probably should be: the fewest keystrokes away from what was written; empty where there is none or more than one.';
comment on column mart.finding.effect is 'By how much the total of the area above would move if the proposal, else the expected value, were true; empty where it would not, or nobody can tell.';
