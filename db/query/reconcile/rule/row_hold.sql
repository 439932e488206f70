-- ambiguous-number, commune-not-active: seen while the row was read. Who came after a commune is
-- known here.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
select
  h.code, 'hold', r.period_id, r.commune_id, r.indicator_id, c.form, r.file_id, r.line_no,
  h.column_name, h.value, null,
  case h.code
    when 'commune-not-active' then h.arguments || coalesce(successors.names, '')
    else h.arguments
  end
from staging.contribution as c
join ops.row_hold as h on h.file_id = c.file_id and h.settled is null
join ops.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = c.commune_id and r.period_id = c.period_id
left join lateral (
  select string_agg(heir.name || ' (' || heir.code || ')', '; ' order by heir.code) as names
  from warehouse.dim_commune as gone
  join warehouse.dim_succession as s
    on s.from_code = gone.code and s.effective = gone.valid_to + 1 and s.to_publication is null
  join warehouse.dim_commune as heir
    on heir.code = s.to_code and heir.to_publication is null
    and s.effective between heir.valid_from and coalesce(heir.valid_to, 'infinity')
  where h.code = 'commune-not-active'
    and gone.commune_id = r.commune_id and gone.to_publication is null
) as successors on true;
