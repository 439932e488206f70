-- What administrators did, and in which publication it took effect.

create or replace view mart.action as
select
  a.action_id,
  a.at,
  a.by_whom,
  a.action,
  p.natural_key as period,
  split_part(c.natural_key, '@', 1) as commune,
  i.natural_key as indicator,
  coalesce(a.finding_id, held.finding_id) as finding_id,
  a.file_id,
  a.reason,
  a.undoes,
  made.publication
from ops.action as a
left join ops.dimension_key as p on p.id = a.period_id
left join ops.dimension_key as c on c.id = a.commune_id
left join ops.dimension_key as i on i.id = a.indicator_id
left join ops.action_run as r on r.action_id = a.action_id
left join warehouse.publication as made on made.run_id = r.run_id
-- A hold by hand is a finding of its own, told by the run that carried it out or one after it.
left join lateral (
  select min(f.finding_id) as finding_id
  from ops.finding as f
  where a.action = 'hold' and f.code = 'held-by-hand'
    and f.commune_id = a.commune_id and f.period_id = a.period_id
    and f.indicator_id = a.indicator_id and f.run_id >= r.run_id
    and f.run_id not in (select u.run_id from ops.unsettled_run as u)
) as held on true;

comment on view mart.action is 'Grain: one thing that an administrator did. Key: action_id.';
comment on column mart.action.action_id is 'Number of the action; the argument of the undo command.';
comment on column mart.action.at is 'When it was said.';
comment on column mart.action.by_whom is 'Who said it.';
comment on column mart.action.action is 'release let a value into the totals; hold kept one out; withdraw took a file''s submissions back, so that those before them count again; publish let a run publish in spite of its job''s budget; undo took an action back.';
comment on column mart.action.period is 'Code of the period; null where it is about several or none.';
comment on column mart.action.commune is 'Code of the commune; null where it is about several or none.';
comment on column mart.action.indicator is 'Code of the indicator; null where it is about a submission.';
comment on column mart.action.finding_id is 'The finding that was released, or by which the value is held.';
comment on column mart.action.file_id is 'The file that was withdrawn, or in which the value stands.';
comment on column mart.action.reason is 'Why, in the administrator''s words.';
comment on column mart.action.undoes is 'The action that it took back.';
comment on column mart.action.publication is 'The publication in which it took effect; null until it is carried out.';
