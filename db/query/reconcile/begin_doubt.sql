-- What the rules rest on has changed where files arrived, where the targets of a commune are others than
-- before, and where a rule that found something is: that is judged anew, and what is compared with it.
call staging.empty_of(
  'staging.changed_unit', 'staging.held_line');

insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from warehouse.dim_target as t
join warehouse.dim_commune as c on c.code = t.place_code and c.to_publication is null
join warehouse.dim_period as p on p.year = t.year and p.to_publication is null
join ops.submission as s
  on s.commune_id = c.commune_id and s.period_id = p.period_id and s.state = 'current'
where (select mart.current_publication()) + 1 in (t.from_publication, t.to_publication)
  -- An adjustment says nothing of the time before it.
  and (
    p.cut_off >= t.assigned_on
    or t.to_publication is not null
    or not exists (
      select from warehouse.dim_target as e
      where e.year = t.year and e.authority = t.authority and e.place_code = t.place_code
        and e.indicator_code = t.indicator_code and e.assigned_on < t.assigned_on
        and e.to_publication is null)
  )
union
select s.commune_id, s.period_id, s.form
from ops.finding as f
join warehouse.dim_rule as r on r.code = f.code
join ops.submission as s
  on s.commune_id = f.commune_id and s.period_id = f.period_id and s.state = 'current'
where f.state <> 'corrected'
  and (select mart.current_publication()) + 1 in (r.from_publication, r.to_publication)
union
select s.commune_id, s.period_id, s.form
from ops.finding as f
join warehouse.dim_indicator as i on i.indicator_id = f.indicator_id
join ops.submission as s
  on s.commune_id = f.commune_id and s.period_id = f.period_id and s.state = 'current'
where f.state <> 'corrected' and i.from_publication = (select mart.current_publication()) + 1
on conflict do nothing;

insert into staging.changed_unit (commune_id, period_id)
select distinct t.commune_id, t.period_id
from staging.touched_submission as t;

call staging.tell_planner_of_many('staging.changed_unit');
