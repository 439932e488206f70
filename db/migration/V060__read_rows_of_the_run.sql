-- Which rows of all years are those of a run: the planner took a bound that a query works out for one that leaves
-- a third of them, and read all. Of a function it knows the answer beforehand.
create function staging.oldest_file()
returns integer
language plpgsql stable parallel safe
as $$
begin
  return (select min(o.file_id) from staging.contribution as o);
end
$$;
comment on function staging.oldest_file is
  'The oldest file that contributes to what the running run touches; null where none does.';

create or replace view staging.contributed_row as
select
  g.file_id, g.line_no, g.commune_id, g.period_id, g.indicator_id, g.is_nothing,
  g.actual, g.cumulative, g.plan, g.prior, g.rate, g.obs_status,
  g.form, g.ordinal, g.is_alone, g.is_proved
from staging.gathered_row as g
union all
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status,
  c.form, c.ordinal, c.is_alone, c.fitting is not null
from staging.contribution as c
join ops.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
-- Not before the oldest file of the run: rows of the years before need not be passed over.
where not r.is_repeat and r.file_id >= staging.oldest_file()
  and not exists (select from staging.gathered_row);
