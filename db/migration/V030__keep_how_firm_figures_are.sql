-- How firm a figure is goes with it from the column's title to the total, and targets may be of any
-- kind. Nearly all figures are final; those say nothing, so that they cost nothing. Totals keep how many
-- values are not final, because a difference can be added to a number and not to the least of something.

drop view if exists mart.district_total, mart.area_total, mart.commune_result,
  mart.submission_status, mart.lineage, mart.lineage_claim;
drop function if exists mart.district_total_as_of(integer), mart.area_total_as_of(integer),
  mart.no_area_total(integer), mart.published_area_total(integer),
  mart.commune_result_as_of(integer), mart.no_commune_result(integer),
  mart.published_commune_result(integer), warehouse.commune_value_at(integer),
  warehouse.derived_value_of(integer, integer), warehouse.stated_value_at(integer);
drop type if exists mart.area_total_row, mart.commune_result_row;

alter table ops.submission_row add column obs_status smallint check (obs_status in (1, 2));
comment on column ops.submission_row.obs_status is 'How firm its figures are, by the titles over them: null final, 1 provisional, 2 estimate.';

alter table warehouse.fct_commune_value add column obs_status smallint check (obs_status in (1, 2));
comment on column warehouse.fct_commune_value.obs_status is 'How firm it is, of what is computed the least firm of its parts: null final, 1 provisional, 2 estimate.';

alter table warehouse.fct_area_total
  add column values_provisional integer not null default 0 check (values_provisional >= 0),
  add column values_estimated integer not null default 0 check (values_estimated >= 0);
comment on column warehouse.fct_area_total.values_provisional is 'Values, parts and weights in it that are provisional.';
comment on column warehouse.fct_area_total.values_estimated is 'Values, parts and weights in it that are estimates.';

drop view if exists staging.summed_change, staging.change_above, staging.month_piece;

alter table staging.desired_value add column obs_status smallint;
comment on column staging.desired_value.obs_status is 'How firm it is: null final, 1 provisional, 2 estimate.';
alter table staging.rollup_value add column obs_status smallint;
comment on column staging.rollup_value.obs_status is 'How firm it is: null final, 1 provisional, 2 estimate.';

alter table staging.total_change
  add column provisional integer not null default 0,
  add column estimated integer not null default 0;
comment on column staging.total_change.provisional is 'Values, parts and weights that are provisional.';
comment on column staging.total_change.estimated is 'Values, parts and weights that are estimates.';
alter table staging.desired_total
  add column values_provisional integer not null default 0,
  add column values_estimated integer not null default 0;
comment on column staging.desired_total.values_provisional is 'Values, parts and weights in it that are provisional.';
comment on column staging.desired_total.values_estimated is 'Values, parts and weights in it that are estimates.';

-- Parts say the same as what they are parts of.
do $$
declare
  said record;
begin
  for said in
    select i.inhrelid::regclass as part, a.attname as name, d.description as sentence
    from pg_inherits as i
    join pg_attribute as a on a.attrelid = i.inhparent and a.attnum > 0 and not a.attisdropped
    join pg_description as d
      on d.objoid = a.attrelid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
    where i.inhparent in (
        'warehouse.fct_area_total'::regclass, 'warehouse.fct_commune_value'::regclass,
        'staging.desired_total'::regclass, 'staging.total_change'::regclass,
        'staging.desired_value'::regclass)
      and a.attname in (
        'obs_status', 'provisional', 'estimated', 'values_provisional', 'values_estimated')
  loop
    execute format('comment on column %s.%I is %L', said.part, said.name, said.sentence);
  end loop;
end $$;

create or replace view staging.effective_row as
select
  r.file_id, r.line_no, r.commune_id, r.period_id, r.indicator_id, c.form, r.is_nothing,
  r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status
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
      r.actual, r.cumulative, r.plan, r.prior, r.rate, r.obs_status
    from staging.contribution as c
    join ops.submission_row as r
      on r.file_id = c.file_id and r.commune_id = c.commune_id and r.period_id = c.period_id
    where not c.is_alone and not r.is_repeat
      and r.file_id >= (select min(o.file_id) from staging.contribution as o)
    order by r.commune_id, r.period_id, r.indicator_id, c.form, c.ordinal desc
  ) as f
  order by f.commune_id, f.period_id, f.indicator_id, f.file_id desc
);
comment on column staging.effective_row.obs_status is 'How firm its figures are: null final, 1 provisional, 2 estimate.';

create or replace view staging.effective_value as
select
  r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no,
  i.source = 'computed' as is_computed,
  h.file_id is null
    and (r.actual is not null or r.cumulative is not null or r.is_nothing) as is_reported,
  h.file_id is not null as is_held,
  r.actual, r.cumulative, r.prior, r.plan, r.obs_status
from staging.effective_row as r
join warehouse.dim_indicator as i
  on i.indicator_id = r.indicator_id and i.to_publication is null
left join (
  select distinct f.file_id, f.line_no
  from ops.finding as f
  where f.severity = 'hold' and f.state = 'open'
) as h on h.file_id = r.file_id and h.line_no = r.line_no;
comment on column staging.effective_value.obs_status is 'How firm it is: null final, 1 provisional, 2 estimate.';

alter table warehouse.dim_target
  add column value_to numeric check (value_to >= value),
  drop constraint dim_target_kind_check,
  add constraint kind_of_a_target check (
    kind in ('level', 'at_most', 'range', 'reduction', 'reduction_pct', 'growth_pct')),
  add constraint range_has_two_ends check ((kind = 'range') = (value_to is not null)),
  drop constraint dim_target_pkey,
  add primary key (
    year, authority, place_code, indicator_code, assigned_on, kind, from_publication);
comment on table warehouse.dim_target is 'Grain: one assignment of a target, in one version. Key: year, authority, place_code, indicator_code, assigned_on, kind, from_publication. A later assigned_on adjusts an earlier one, whatever its kind.';
comment on column warehouse.dim_target.kind is 'level (reach it), at_most (stay at or below it), range (from value to value_to), reduction (fall by it against last year), reduction_pct, growth_pct (fall or rise by so many per cent against last year).';
comment on column warehouse.dim_target.value is 'In the indicator''s unit; of reduction_pct and growth_pct in per cent.';
comment on column warehouse.dim_target.value_to is 'Upper end of a range; null for any other kind.';
