-- unread-column: figures stand under titles that are not understood, so that nobody has looked at them.
-- Told once a file, with all of its columns.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
with unread as (
  select
    file_id,
    min(line_no) as line_no,
    string_agg(
      '"' || left(value, 100) || '" (' || arguments[1] || ')', '; '
      order by line_no, arguments[1]::integer
    ) as columns
  from ops.row_hold
  where code = 'unread-column'
  group by file_id
)
select
  'unread-column', 'warning', c.period_id, c.commune_id, null, c.form, u.file_id, u.line_no, null,
  null, null, array[u.columns]
from unread as u
join staging.contribution as c on c.file_id = u.file_id;
