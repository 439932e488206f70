-- ambiguous-number, commune-not-active: seen while the row was read.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
select
  h.code, 'hold', r.period_id, r.commune_id, r.indicator_id, c.form, r.file_id, r.line_no,
  h.column_name, h.value, null, h.arguments
from staging.contribution as c
join staging.row_hold as h on h.file_id = c.file_id
join staging.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = c.commune_id and r.period_id = c.period_id;
