-- What a revision or a supplement put right, left as it was, and got wrong anew.

create or replace function ops.compared_findings(run bigint)
returns table (
  file_id integer, commune_id integer, period_id integer, code text, indicator_id integer, fate text
)
language sql stable
as $$
  with revised as (
    select distinct on (s.commune_id, s.period_id, s.form)
      s.file_id, s.commune_id, s.period_id, s.form
    from ops.submission_file as f
    join ops.submission as s on s.file_id = f.file_id
    where f.run_id = $1
      and exists (
        select from ops.submission as earlier
        join ops.submission_file as of_earlier on of_earlier.file_id = earlier.file_id
        where earlier.commune_id = s.commune_id and earlier.period_id = s.period_id
          and earlier.form = s.form and of_earlier.run_id < $1
      )
    order by s.commune_id, s.period_id, s.form, s.file_id desc
  ),
  -- The same finding in another file is another row; it is about the same thing nevertheless.
  found as (
    select
      r.file_id, r.commune_id, r.period_id, f.code, f.indicator_id,
      bool_or(f.run_id < $1 and (f.state <> 'corrected' or coalesce(f.changed_by_run, 0) >= $1))
        as was_there,
      bool_or(f.run_id <= $1 and (f.state <> 'corrected' or coalesce(f.changed_by_run, 0) > $1))
        as is_there
    from revised as r
    join ops.finding as f
      on f.commune_id = r.commune_id and f.period_id = r.period_id and f.form = r.form
    where f.severity <> 'info' and f.state <> 'released'
      and f.code not in ('late-submission', 'missing-submission')
    group by r.file_id, r.commune_id, r.period_id, f.code, f.indicator_id, f.column_name
  )
  select
    f.file_id, f.commune_id, f.period_id, f.code, f.indicator_id,
    case
      when f.was_there and f.is_there then 'still'
      when f.is_there then 'new'
      else 'repaired'
    end
  from found as f
  where f.was_there or f.is_there
$$;
comment on function ops.compared_findings is
  'Of each submission that a run took in on top of an earlier one: what was found before and no longer is (repaired), what is found before and after (still), and what is found only since (new). The newest file of a commune, period and form stands for all that came with it.';
