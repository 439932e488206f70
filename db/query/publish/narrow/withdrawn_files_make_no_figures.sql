-- Of a file that is withdrawn every submission is, and of no other; and no figure that is true stands
-- in it.
with withdrawn as materialized (
  select w.file_id from ops.withdrawn_file as w
)
select s.file_id, s.commune_id, s.period_id, 'submission is ' || s.state as fault
from staging.touched_submission as t
join ops.submission as s
  on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
left join withdrawn as w on w.file_id = s.file_id
where s.state <> 'pending'
  and (s.state = 'withdrawn') <> (w.file_id is not null)
union all
select v.file_id, v.commune_id, v.period_id, 'a figure stands in it'
from withdrawn as w
join ops.submission as s on s.file_id = w.file_id
join warehouse.dim_period as p on p.period_id = s.period_id and p.to_publication is null
join warehouse.fct_commune_value as v
  on v.year = p.year and v.period_id = s.period_id and v.commune_id = s.commune_id
  and v.file_id = w.file_id and v.to_publication is null;
