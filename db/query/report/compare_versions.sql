-- Of files that came on top of earlier ones: what they put right, left, and got wrong anew. Few of each
-- are named.
create temporary table report_version on commit drop as
with live as (
  select distinct f.run_id
  from report_entry as e
  join ops.submission_file as f on f.file_id = e.file_id
  where e.is_live
),
named as (
  select distinct
    c.file_id, c.commune_id, c.period_id, c.fate, i.position,
    coalesce('"' || i.name_vi || '"', c.code) as name
  from live as l
  cross join lateral ops.compared_findings(l.run_id) as c
  left join warehouse.dim_indicator as i
    on i.indicator_id = c.indicator_id and i.to_publication is null
),
ranked as (
  select
    n.*,
    row_number() over (
      partition by n.file_id, n.commune_id, n.period_id, n.fate order by n.position, n.name) as place,
    count(*) over (partition by n.file_id, n.commune_id, n.period_id, n.fate) as names
  from named as n
),
told as (
  select
    file_id, commune_id, period_id, fate,
    max(names) || ' (' || string_agg(name, ', ' order by place)
      || case when max(names) > 5 then ', …' else '' end || ')' as names
  from ranked
  where place <= 5
  group by file_id, commune_id, period_id, fate
)
select
  e.entry_id,
  max(t.names) filter (where t.fate = 'repaired') as repaired,
  max(t.names) filter (where t.fate = 'still') as still_there,
  max(t.names) filter (where t.fate = 'new') as found
from told as t
join report_entry as e
  on e.file_id = t.file_id and e.commune_id = t.commune_id and e.period_id = t.period_id
group by e.entry_id;

analyze report_version;
