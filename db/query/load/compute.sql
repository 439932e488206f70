-- Computed indicators of one level, for every commune and period that the candidate touches: a ratio
-- from numerator and denominator, a total from its parts. What the file states is kept beside it.
create temporary table component on commit drop as
select
  i.indicator_id, c.indicator_id as component_id, i.scale,
  case
    when i.aggregation <> 'ratio' then 'part'
    when c.code = i.numerator_code then 'numerator'
    else 'denominator'
  end as role
from warehouse.dim_indicator as i
join warehouse.dim_indicator as c
  on c.to_publication is null
  and case
    when i.aggregation = 'ratio' then c.code in (i.numerator_code, i.denominator_code)
    else c.parent_code = i.code
  end
where i.to_publication is null and i.computing_level = :level;

analyze component;

create temporary table stated on commit drop as
select r.period_id, r.indicator_id, r.commune_id, r.file_id, r.line_no,
  r.actual, r.cumulative, r.prior, r.plan
from staging.effective_row as r
where r.indicator_id in (select indicator_id from component);

analyze stated;

create temporary table touched_unit on commit drop as
select f.commune_id, f.period_id
from warehouse.fct_commune_value as f
where f.from_publication = :candidate or f.to_publication = :candidate
union
select t.commune_id, t.period_id
from staging.touched_submission as t;

analyze touched_unit;

create temporary table computed on commit drop as
with worked_out as (
  select
    f.period_id, c.indicator_id, f.commune_id,
    max(c.role) <> 'part' as is_ratio,
    count(*) filter (where f.is_reported) as reported,
    bool_or(f.is_derived) as is_derived,
    sum(f.actual) filter (where c.role = 'part' and not f.is_held) as actual,
    sum(f.cumulative) filter (where c.role = 'part' and not f.is_held) as cumulative,
    sum(f.prior) filter (where c.role = 'part' and not f.is_held) as prior,
    max(c.scale) as scale,
    max(f.actual) filter (where c.role = 'numerator' and not f.is_held) as num_actual,
    max(f.actual) filter (where c.role = 'denominator' and not f.is_held) as den_actual,
    max(f.cumulative) filter (where c.role = 'numerator' and not f.is_held) as num_cumulative,
    max(f.cumulative) filter (where c.role = 'denominator' and not f.is_held) as den_cumulative,
    max(f.prior) filter (where c.role = 'numerator' and not f.is_held) as num_prior,
    max(f.prior) filter (where c.role = 'denominator' and not f.is_held) as den_prior
  from touched_unit as t
  join warehouse.fct_commune_value as f
    on f.commune_id = t.commune_id and f.period_id = t.period_id and f.to_publication is null
  join component as c on c.component_id = f.indicator_id
  group by f.period_id, c.indicator_id, f.commune_id
),
needed as (
  select indicator_id, count(*) as components
  from component
  group by indicator_id
),
kept as (
  -- A submission that the run does not touch still states what it stated.
  select f.period_id, f.indicator_id, f.commune_id, f.file_id, f.line_no,
    f.stated_actual as actual, f.stated_cumulative as cumulative,
    f.stated_prior as prior, f.plan
  from touched_unit as t
  join warehouse.fct_commune_value as f
    on f.commune_id = t.commune_id and f.period_id = t.period_id and f.to_publication is null
    and f.indicator_id in (select indicator_id from component)
  where f.file_id is not null
    and not exists (
      select from staging.touched_submission as s
      join ops.submission_file as o on o.form = s.form
      where s.commune_id = f.commune_id and s.period_id = f.period_id and o.file_id = f.file_id
    )
),
said as (
  select * from stated
  union all
  select * from kept
)
select
  coalesce(w.period_id, s.period_id) as period_id,
  coalesce(w.indicator_id, s.indicator_id) as indicator_id,
  coalesce(w.commune_id, s.commune_id) as commune_id,
  s.file_id, s.line_no,
  coalesce(w.reported = n.components, false) as is_reported,
  coalesce(w.is_derived, false) as is_derived,
  case when w.is_ratio then w.scale * w.num_actual / nullif(w.den_actual, 0) else w.actual end
    as actual,
  case
    when w.is_ratio then w.scale * w.num_cumulative
      / nullif(coalesce(w.den_cumulative, w.den_actual), 0)
    else w.cumulative
  end as cumulative,
  coalesce(
    case when w.is_ratio then w.scale * w.num_prior / nullif(w.den_prior, 0) else w.prior end,
    s.prior) as prior,
  s.plan,
  s.actual as stated_actual, s.cumulative as stated_cumulative, s.prior as stated_prior
from worked_out as w
full join said as s
  on s.period_id = w.period_id and s.indicator_id = w.indicator_id and s.commune_id = w.commune_id
left join needed as n on n.indicator_id = coalesce(w.indicator_id, s.indicator_id);

analyze computed;

update warehouse.fct_commune_value as f
set to_publication = :candidate
from touched_unit as unit
where f.to_publication is null
  and f.indicator_id in (select indicator_id from component)
  and f.period_id = unit.period_id and f.commune_id = unit.commune_id
  and not exists (
    select from computed as d
    where d.period_id = f.period_id and d.indicator_id = f.indicator_id
      and d.commune_id = f.commune_id and f.origin = 'c'
      and (d.is_reported, d.is_derived, d.actual, d.cumulative, d.prior, d.plan,
           d.stated_actual, d.stated_cumulative, d.stated_prior)
        is not distinct from
          (f.is_reported, f.is_derived, f.actual, f.cumulative, f.prior, f.plan,
           f.stated_actual, f.stated_cumulative, f.stated_prior)
  );

insert into warehouse.fct_commune_value (
  period_id, indicator_id, commune_id, from_publication, file_id, line_no, origin,
  is_reported, is_held, is_derived, actual, cumulative, prior, plan,
  stated_actual, stated_cumulative, stated_prior
)
select
  d.period_id, d.indicator_id, d.commune_id, :candidate, d.file_id, d.line_no, 'c',
  d.is_reported, false, d.is_derived, d.actual, d.cumulative, d.prior, d.plan,
  d.stated_actual, d.stated_cumulative, d.stated_prior
from computed as d
where not exists (
  select from warehouse.fct_commune_value as f
  where f.to_publication is null
    and f.period_id = d.period_id and f.indicator_id = d.indicator_id
    and f.commune_id = d.commune_id
);

drop table component, stated, touched_unit, computed;
