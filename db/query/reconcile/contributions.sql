-- Which files make the figures of each touched commune, period and form: the full submission of the
-- highest revision, of several the one that arrived last; then its supplements. However many runs the
-- files came in, the same files in the same order give the same. What waits for another run, which did
-- not finish, is that run's.
truncate staging.contribution;
call staging.empty_of('staging.gathered_row');

insert into staging.contribution (
  file_id, commune_id, period_id, form, ordinal, is_alone, fitting
)
with submitted as (
  select
    s.commune_id, s.period_id, s.form, s.file_id, s.revision, s.revision_stated, s.is_supplement,
    -- Found under the configuration of then; where that may be another by now, nothing is known.
    case when f.run_id = :run and r.resumed_at is null then s.fitting end as fitting,
    min(s.file_id) filter (where not s.is_supplement) over (
      partition by s.commune_id, s.period_id, s.form) as first_full
  from staging.touched_submission as t
  join ops.submission as s
    on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
  join ops.submission_file as f on f.file_id = s.file_id
  join ops.run as r on r.run_id = f.run_id
  where s.file_id not in (select w.file_id from ops.discounted_file as w)
    and (s.state <> 'pending' or f.run_id = :run)
),
base as (
  select distinct on (commune_id, period_id, form) *
  from submitted
  where not is_supplement
  order by commune_id, period_id, form, revision desc, file_id desc
),
-- A supplement without a number adds to what there was when it came; one that came before anything
-- else, to the first that comes.
chosen as (
  select commune_id, period_id, form, file_id, 0 as tier, revision, fitting
  from base
  union all
  select
    s.commune_id, s.period_id, s.form, s.file_id, 1,
    case when s.revision_stated then s.revision else coalesce(b.revision, 1) end,
    s.fitting
  from submitted as s
  left join base as b
    on b.commune_id = s.commune_id and b.period_id = s.period_id and b.form = s.form
  where s.is_supplement
    and (
      b.file_id is null
      or (s.revision_stated and s.revision >= b.revision)
      or (not s.revision_stated and (s.file_id > b.file_id or b.file_id = s.first_full))
    )
)
select
  file_id, commune_id, period_id, form,
  row_number() over (
    partition by commune_id, period_id, form order by tier, revision, file_id),
  count(*) over (partition by commune_id, period_id) = 1,
  case when count(*) over (partition by commune_id, period_id) = 1 then fitting end
from chosen;

call ops.tell_planner('staging.contribution');
