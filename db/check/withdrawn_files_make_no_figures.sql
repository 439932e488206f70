-- Of a file that is withdrawn every submission is, and of no other, as soon as the run that withdraws it
-- has ended; and no figure that is true stands in it.
select s.file_id, s.commune_id, s.period_id, 'submission is ' || s.state as fault
from ops.submission as s
where s.state <> 'pending'
  and not exists (
    select from ops.action_run as r
    join ops.unsettled_run as u on u.run_id = r.run_id)
  and (s.state = 'withdrawn') <> (s.file_id in (select w.file_id from ops.withdrawn_file as w))
union all
select v.file_id, v.commune_id, v.period_id, 'a figure stands in it'
from ops.withdrawn_file as w
join warehouse.fct_commune_value as v on v.file_id = w.file_id
where v.from_publication <= mart.current_publication()
  and (v.to_publication is null or v.to_publication > mart.current_publication());
