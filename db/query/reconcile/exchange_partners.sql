-- What a cell of a broken relation may have been exchanged with: cells of its column that hold what it would
-- have to be. They are looked at too, with all that has to fit together with them.
with broken as (
  select
    r.relation, r.kind, r.commune_id, r.period_id, r.scale, r.tolerance,
    sum(c.coefficient * c.value) as balance,
    max(c.value) filter (where c.role = 'result') as result,
    sum(c.coefficient * c.value) filter (where c.role = 'numerator') as dividend,
    sum(c.coefficient * c.value) filter (where c.role = 'denominator') as divisor
  from staging.relation as r
  join staging.relation_cell as c on c.relation = r.relation
  where r.is_broken and not r.is_cut
  group by r.relation, r.kind, r.commune_id, r.period_id, r.scale, r.tolerance
),
-- The two ends of what a cell may be; null: anything.
ends as (
  select
    b.commune_id, b.period_id, c.cell_column,
    case
      when b.kind = 'ratio' and c.role = 'result'
        then b.scale * b.dividend / nullif(b.divisor, 0) - b.tolerance
      when b.kind = 'ratio' and c.role = 'numerator'
        then c.value + ((b.result - b.tolerance) * b.divisor / nullif(b.scale, 0) - b.dividend)
          / nullif(c.coefficient, 0)
      when b.kind = 'ratio' and abs(b.result) > b.tolerance
        then c.value + (b.scale * b.dividend / nullif(b.result - b.tolerance, 0) - b.divisor)
          / nullif(c.coefficient, 0)
      when b.kind not in ('ratio', 'order')
        then c.value - (b.balance - b.tolerance)
          / nullif(c.coefficient, 0)
    end as one_end,
    case
      when b.kind = 'ratio' and c.role = 'result'
        then b.scale * b.dividend / nullif(b.divisor, 0) + b.tolerance
      when b.kind = 'ratio' and c.role = 'numerator'
        then c.value + ((b.result + b.tolerance) * b.divisor / nullif(b.scale, 0) - b.dividend)
          / nullif(c.coefficient, 0)
      when b.kind = 'ratio' and abs(b.result) > b.tolerance
        then c.value + (b.scale * b.dividend / nullif(b.result + b.tolerance, 0) - b.divisor)
          / nullif(c.coefficient, 0)
      when b.kind not in ('ratio', 'order')
        then c.value - (b.balance + b.tolerance)
          / nullif(c.coefficient, 0)
    end as other_end
  from broken as b
  join staging.relation_cell as c on c.relation = b.relation and c.cell_period_id = b.period_id
  where c.cell_column <> 'target'
),
needed as materialized (
  select distinct
    n.commune_id, n.period_id, n.cell_column,
    case when n.other_end is not null then least(n.one_end, n.other_end) - 0.000001 end as low,
    case when n.one_end is not null then greatest(n.one_end, n.other_end) + 0.000001 end as high
  from ends as n
),
partner as (
  select distinct e.commune_id, e.period_id, e.indicator_id
  from needed as n
  join staging.effective_row as e on e.commune_id = n.commune_id and e.period_id = n.period_id
  where n.low is null or n.high is null
    or case n.cell_column
      when 'actual' then case when e.is_nothing then 0 else e.actual end
      when 'cumulative' then case when e.is_nothing then 0 else e.cumulative end
      when 'plan' then e.plan
      when 'prior' then e.prior
      when 'rate' then e.rate
    end between n.low and n.high
)
insert into staging.suspect_indicator (commune_id, period_id, indicator_id)
select distinct p.commune_id, p.period_id, k.kin_id
from partner as p
join staging.kin_indicator as k on k.indicator_id = p.indicator_id
on conflict do nothing;
