-- Who reads of a finding in a view looks for it in the same spreadsheet as whoever gets it as a note.
alter table ops.finding
  add column place_vi text not null default '',
  add column place_en text not null default '';
comment on column ops.finding.place_vi is 'Row of the spreadsheet and title of the column in the file, in Vietnamese, where they are not line_no and what the form calls it; not part of what releases go by.';
comment on column ops.finding.place_en is 'The same, in English.';

update ops.finding as f
set place_vi = ops.fill(m.message_vi, p.told), place_en = ops.fill(m.message_en, p.told)
from ops.message_template as m,
  (
    select
      n.finding_id,
      array[
        cast(n.line_no - nullif(s.more_lines, 0) as text),
        s.titles[array_position(s.columns, n.column_name)]
      ] as told
    from ops.finding as n
    cross join lateral (
      select place.more_lines, place.columns, place.titles
      from ops.file_place as place
      where place.file_id = n.file_id and place.line_no <= n.line_no
      order by place.line_no desc
      limit 1
    ) as s
  ) as p
where m.code = 'in-the-spreadsheet' and f.finding_id = p.finding_id;
