-- Which reading of a number last year's figure speaks for can change with last year's figure, so that the
-- readings stay and the choice stands beside them.
alter table ops.row_hold add column settled numeric;
comment on column ops.row_hold.settled is 'Of a number with two readings: the one that the warehouse''s figure of last year speaks for, as the newest run over the row found; null while nothing speaks for either.';

-- Two forms may state one indicator: the file that came last counts, whichever form had a supplement.
create or replace view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate
from staging.contribution as c
join ops.submission_row as r
  on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
-- Not before the oldest file of the run: rows of the years before need not be passed over.
where c.is_alone and not r.is_repeat
  and r.file_id >= (select min(o.file_id) from staging.contribution as o)
union all
(
  select distinct on (f.commune_id, f.period_id, f.indicator_id) f.*
  from (
    select distinct on (r.commune_id, r.period_id, r.indicator_id, c.form)
      r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
      r.actual, r.cumulative, r.plan, r.prior, r.rate
    from staging.contribution as c
    join ops.submission_row as r
      on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
    where not c.is_alone and not r.is_repeat
      and r.file_id >= (select min(o.file_id) from staging.contribution as o)
    order by r.commune_id, r.period_id, r.indicator_id, c.form, c.ordinal desc
  ) as f
  order by f.commune_id, f.period_id, f.indicator_id, f.file_id desc
);
