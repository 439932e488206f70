-- Relations whose cells all have numbers, and whether they hold. A relation is broken when no value that
-- its cells can be rounded from makes it hold. Each cell as written stands for anything between
-- value - half and value + half, where half is half a unit of its last digit; so
-- - a sum, difference or equality holds when |Σ coefficient × value| <= Σ |coefficient| × half,
-- - an order holds when Σ coefficient × value <= Σ |coefficient| × half,
-- - a ratio holds when [result - half, result + half] meets the least to the greatest of
--   scale × (numerator ± half) / (denominator ± half). Cut instead of rounded, its result is up to a unit
--   below.
insert into staging.relation_cell (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale, ordinal,
  role, coefficient, cell_period_id, cell_indicator_id, cell_column, value, half, factor, raw,
  file_id, line_no, authority
)
with wish as (
  select
    n.*,
    count(c.value) filter (where n.cell_period_id = n.period_id or not c.is_doubtful)
      over (partition by n.relation) = count(*) over (partition by n.relation) as is_whole,
    c.value, c.half, c.factor, c.raw, c.file_id, c.line_no
  from staging.relation_wish as n
  left join staging.figure as c
    on c.commune_id = n.commune_id and c.period_id = n.cell_period_id
    and c.indicator_id = n.cell_indicator_id and c.column_name = n.cell_column
    and c.authority = n.authority
)
select
  w.relation, w.code, w.kind, w.commune_id, w.period_id, w.indicator_id, w.column_name, w.choice,
  w.scale, w.ordinal, w.role, w.coefficient, w.cell_period_id, w.cell_indicator_id, w.cell_column,
  w.value, w.half, w.factor, w.raw, w.file_id, w.line_no, w.authority
from wish as w
where w.is_whole;

call staging.tell_planner_of_many('staging.relation_cell');

insert into staging.relation (
  relation, code, kind, commune_id, period_id, indicator_id, column_name, choice, scale, expected,
  tolerance, is_broken, is_cut
)
with measured as (
  select
    c.relation, c.code, c.kind, c.commune_id, c.period_id, c.indicator_id, c.column_name, c.choice,
    c.scale,
    max(c.value) filter (where c.ordinal = 1) as first_value,
    max(c.half) filter (where c.ordinal = 1) as first_half,
    max(c.coefficient) filter (where c.ordinal = 1) as first_coefficient,
    sum(c.coefficient * c.value) as balance,
    sum(abs(c.coefficient) * c.half) as tolerance,
    sum(c.coefficient * c.value) filter (where c.role = 'numerator') as dividend,
    sum(abs(c.coefficient) * c.half) filter (where c.role = 'numerator') as dividend_half,
    sum(c.coefficient * c.value) filter (where c.role = 'denominator') as divisor,
    sum(abs(c.coefficient) * c.half) filter (where c.role = 'denominator') as divisor_half
  from staging.relation_cell as c
  group by c.relation, c.code, c.kind, c.commune_id, c.period_id, c.indicator_id, c.column_name,
    c.choice, c.scale
),
evaluated as (
  select m.*, q.least, q.greatest
  from measured as m
  left join lateral (
    select min(q.value) as least, max(q.value) as greatest
    from (values (m.dividend - m.dividend_half), (m.dividend + m.dividend_half)) as n (value)
    cross join (values (m.divisor - m.divisor_half), (m.divisor + m.divisor_half)) as d (value)
    cross join lateral (select m.scale * n.value / nullif(d.value, 0) as value) as q
    -- What may be nothing at all divides nothing.
    where m.kind = 'ratio' and abs(m.divisor) > m.divisor_half
  ) as q on true
  where m.kind <> 'ratio' or abs(m.divisor) > m.divisor_half
),
judged as (
  select
    e.*,
    case e.kind
      when 'ratio' then e.first_value + e.first_half < e.least or e.first_value - e.first_half > e.greatest
      when 'order' then e.balance > e.tolerance
      else abs(e.balance) > e.tolerance
    end as is_broken,
    e.kind = 'ratio' and abs(e.first_value) <= greatest(abs(e.least), abs(e.greatest))
      and abs(e.first_value) + 2 * e.first_half > least(abs(e.least), abs(e.greatest)) as is_cut
  from evaluated as e
)
-- Of relations of which one must hold, the one that does, else the first.
select distinct on (regexp_replace(j.relation, '/[0-9]+$', ''))
  j.relation, j.code, j.kind, j.commune_id, j.period_id, j.indicator_id, j.column_name, j.choice,
  j.scale,
  case j.kind
    when 'ratio' then j.scale * j.dividend / nullif(j.divisor, 0)
    -- Coefficients are 1 and -1.
    else j.first_value - j.balance * j.first_coefficient
  end,
  case when j.kind = 'ratio' then j.first_half + (j.greatest - j.least) / 2 else j.tolerance end,
  j.is_broken, j.is_broken and j.is_cut
from judged as j
order by regexp_replace(j.relation, '/[0-9]+$', ''), j.is_broken, not j.is_cut, j.choice;

delete from staging.relation_cell as c
where not exists (select from staging.relation as r where r.relation = c.relation);

call staging.tell_planner_of_many('staging.relation', 'staging.relation_cell');
