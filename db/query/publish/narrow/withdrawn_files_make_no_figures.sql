-- Of a file that is withdrawn every submission is, and of no other; and no figure that is true stands
-- in it.
with withdrawn as materialized (
  select w.file_id from ops.withdrawn_file as w
),
touched as materialized (
  select s.file_id, s.commune_id, s.period_id, s.state, w.file_id is not null as is_withdrawn
  from staging.touched_submission as t
  join ops.submission as s
    on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
  left join withdrawn as w on w.file_id = s.file_id
)
select t.file_id, t.commune_id, t.period_id, 'submission is ' || t.state as fault
from touched as t
where t.state <> 'pending' and (t.state = 'withdrawn') <> t.is_withdrawn
union all
select t.file_id, t.commune_id, t.period_id, 'a figure stands in it'
from touched as t
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
cross join lateral (
  select
  from warehouse.fct_commune_value as v
  where v.year = p.year and v.period_id = t.period_id and v.commune_id = t.commune_id
    and v.file_id = t.file_id and v.to_publication is null
  limit 1
) as v
-- Most nights nothing is withdrawn, which the planner does not know.
where t.is_withdrawn and exists (select from withdrawn);
