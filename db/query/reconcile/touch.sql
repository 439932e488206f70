-- What the run judges anew: communes, periods and forms of which something came, was read again or was
-- decided, and those whose figures hang on them.
truncate staging.touched_submission;

insert into staging.touched_submission (commune_id, period_id, form)
select distinct s.commune_id, s.period_id, s.form
from ops.submission as s
join ops.submission_file as f on f.file_id = s.file_id
where f.run_id = :run and s.state = 'pending';

-- So is all that the readings before said.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from ops.submission_file as f
join ops.submission as s on s.file_id = f.file_id
where f.void_by_run = :run
on conflict do nothing;

-- What administrators decided is worked out anew: all that a commune says of the period that it is about,
-- or each submission of a file that is withdrawn.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from ops.action_run as r
join ops.action as a on a.action_id = r.action_id
join ops.submission as s on s.commune_id = a.commune_id and s.period_id = a.period_id
where r.run_id = :run and s.state <> 'pending'
union
select s.commune_id, s.period_id, s.form
from ops.action_run as r
join ops.action as a on a.action_id = r.action_id and a.indicator_id is null and a.finding_id is null
join ops.submission as s on s.file_id = a.file_id
where r.run_id = :run
on conflict do nothing;

-- A number with two readings may be waiting for what its commune says of the year before.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from staging.touched_submission as t
join warehouse.dim_period as p on p.period_id = t.period_id and p.to_publication is null
join warehouse.dim_period as before
  on before.year = p.year and before.starts <= p.starts and before.ends >= p.ends
  and before.to_publication is null
join warehouse.dim_period as later
  on later.prior_code = before.code and later.to_publication is null
join ops.submission as s
  on s.commune_id = t.commune_id and s.period_id = later.period_id and s.state = 'current'
join ops.row_hold as h on h.file_id = s.file_id and h.code = 'ambiguous-number'
join ops.submission_row as r
  on r.file_id = h.file_id and r.line_no = h.line_no
  and r.commune_id = s.commune_id and r.period_id = s.period_id
on conflict do nothing;

-- What was worked out and is to be stated from now on is looked for in the files again.
insert into staging.touched_submission (commune_id, period_id, form)
with stated_now as materialized (
  select i.indicator_id
  from warehouse.dim_indicator as i
  join warehouse.dim_indicator as b
    on b.indicator_id = i.indicator_id and b.to_publication = i.from_publication
  where i.to_publication is null and i.source = 'submitted' and b.source = 'computed'
    and i.from_publication > mart.current_publication()
)
select distinct s.commune_id, s.period_id, s.form
from warehouse.fct_commune_value as v
join ops.submission as s
  on s.commune_id = v.commune_id and s.period_id = v.period_id and s.state = 'current'
where exists (select from stated_now)
  and v.to_publication is null and v.origin = 'c'
  and v.indicator_id = any (array(select n.indicator_id from stated_now as n))
on conflict do nothing;

-- Forms may state the same indicator: which of them counts is decided among all.
insert into staging.touched_submission (commune_id, period_id, form)
select s.commune_id, s.period_id, s.form
from staging.touched_submission as t
join ops.submission as s on s.commune_id = t.commune_id and s.period_id = t.period_id
where s.state = 'current'
on conflict do nothing;

call ops.tell_planner('staging.touched_submission');
