-- ambiguous-number, commune-not-active: seen while the row was read. Who stood in a commune's place in
-- the period, however many changes after it or before it, is known here.
insert into staging.finding_candidate (
  code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name,
  value, expected, arguments
)
select
  h.code, 'hold', r.period_id, r.commune_id, r.indicator_id, c.form, r.file_id, r.line_no,
  h.column_name, h.value, null,
  case h.code
    when 'commune-not-active'
      then h.arguments || coalesce(place.successors, '') || coalesce(place.predecessors, '')
    else h.arguments
  end
from staging.contribution as c
join ops.row_hold as h on h.file_id = c.file_id and h.settled is null
join ops.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = c.commune_id and r.period_id = c.period_id
left join lateral (
  select
    string_agg(o.name || ' (' || o.code || ')', '; ' order by o.code)
      filter (where o.valid_from > sender.valid_from) as successors,
    string_agg(o.name || ' (' || o.code || ')', '; ' order by o.code)
      filter (where o.valid_from < sender.valid_from) as predecessors
  from warehouse.dim_commune as sender
  join warehouse.dim_period as p on p.period_id = r.period_id and p.to_publication is null
  cross join (select mart.current_publication() + 1 as candidate) as n
  join warehouse.dim_commune as o
    on o.commune_id = any (warehouse.kin_of(n.candidate, sender.commune_id))
    and o.to_publication is null and warehouse.exists_on(o.valid_from, o.valid_to, p.cut_off)
  where h.code = 'commune-not-active'
    and sender.commune_id = r.commune_id and sender.to_publication is null
) as place on true;
