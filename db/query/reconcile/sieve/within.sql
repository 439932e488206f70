-- Wholes that are not what their parts add up to, rates that are not what they are divided from, parts that
-- are more than the whole, in submissions that were not seen to fit together. What is suspected in one column
-- is looked at in all.
insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
with member as (
  select
    e.commune_id, e.period_id, t.code, t.indicator_id, t.role, t.scale, t.members,
    case when e.is_nothing then 0 else e.actual end as actual,
    case when e.is_nothing then 0 else e.cumulative end as cumulative,
    e.prior
  from staging.unproved_row as e
  join staging.structure as t on t.member_id = e.indicator_id
),
whole as (
  select
    m.commune_id, m.period_id, m.indicator_id, max(m.members) as members,
    bool_or(m.role = 'whole') as is_stated,
    count(m.actual) as with_actual, count(m.cumulative) as with_cumulative,
    count(m.prior) as with_prior,
    sum(case m.role when 'whole' then m.actual else -m.actual end) as actual,
    sum(case m.role when 'whole' then m.cumulative else -m.cumulative end) as cumulative,
    sum(case m.role when 'whole' then m.prior else -m.prior end) as prior
  from member as m
  where m.code = 'parts-mismatch'
  group by m.commune_id, m.period_id, m.indicator_id
),
divided as (
  select
    m.commune_id, m.period_id, m.code, m.indicator_id, max(m.scale) as scale,
    max(m.actual) filter (where m.role = 'result') as actual,
    max(m.actual) filter (where m.role in ('numerator', 'lesser')) as actual_above,
    min(m.actual) filter (where m.role in ('denominator', 'greater')) as actual_below,
    max(m.cumulative) filter (where m.role = 'result') as cumulative,
    max(m.cumulative) filter (where m.role in ('numerator', 'lesser')) as cumulative_above,
    min(coalesce(m.cumulative, m.actual)) filter (where m.role in ('denominator', 'greater'))
      as cumulative_below,
    max(m.prior) filter (where m.role = 'result') as prior,
    max(m.prior) filter (where m.role = 'numerator') as prior_above,
    max(m.prior) filter (where m.role = 'denominator') as prior_below
  from member as m
  where m.code <> 'parts-mismatch'
  group by m.commune_id, m.period_id, m.code, m.indicator_id
),
counted as (
  select
    'parts-mismatch' as code, w.commune_id, w.period_id,
    count(*) filter (where w.members in (w.with_actual, w.with_cumulative)) as checked,
    count(*) filter (where w.members not in (w.with_actual, w.with_cumulative)) as unchecked,
    array_agg(w.indicator_id) filter (
      where (w.actual <> 0 and w.members = w.with_actual) or w.actual < 0
        or (w.cumulative <> 0 and w.members = w.with_cumulative) or w.cumulative < 0
        or (w.prior <> 0 and w.members = w.with_prior) or w.prior < 0) as suspected
  from whole as w
  where w.is_stated
  group by w.commune_id, w.period_id
  union all
  select
    d.code, d.commune_id, d.period_id,
    count(*) filter (where d.actual_above is not null and d.actual_below <> 0),
    count(*) filter (where (d.actual_above is not null and d.actual_below <> 0) is not true),
    array_agg(d.indicator_id) filter (
      where case d.code
        when 'numerator-exceeds' then
          d.actual_above > d.actual_below or d.cumulative_above > d.cumulative_below
        else
          d.actual <> round(d.scale * d.actual_above / nullif(d.actual_below, 0), scale(d.actual))
          or d.cumulative <> round(
            d.scale * d.cumulative_above / nullif(d.cumulative_below, 0), scale(d.cumulative))
          or d.prior <> round(d.scale * d.prior_above / nullif(d.prior_below, 0), scale(d.prior))
      end)
  from divided as d
  where d.code = 'numerator-exceeds' or coalesce(d.actual, d.cumulative, d.prior) is not null
  group by d.code, d.commune_id, d.period_id
)
select
  c.code, c.commune_id, c.period_id, c.checked, c.unchecked, coalesce(cardinality(c.suspected), 0),
  c.suspected
from counted as c;
