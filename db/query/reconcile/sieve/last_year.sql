-- Figures of last year that are not those that were reported then, and values that are far from these. Where
-- nothing of last year is known, those that the row itself states count.
-- Put together by itself first: only what is written into nothing that is there does the server let several
-- processors work on.
drop table if exists seen_with_last_year;

create temporary table seen_with_last_year on commit drop as
with compared as materialized (
  select c.period_id, c.other_id, c.other_year, c.how
  from staging.compared_period as c
  where c.how like 'last year%'
),
-- From how many times on anybody asks.
far as materialized (
  select
    least(
      min(f.times),
      min((select min(x.factor) from unnest(f.factors) as x (factor)) / nullif(f.nearness, 0))) as times,
    min(f.least) as least
  from staging.rule_in_force as f
  where f.code in ('outlier', 'suspected-unit')
),
-- Of what the run does not bring itself, one commune and period after the other by the index: a year has more
-- of them with each month, a nation more than a night asks for.
known as materialized (
  select c.period_id, c.other_id, c.other_year, c.how, k.commune_id
  from compared as c
  join staging.known_submission as k on k.period_id = c.other_id
),
before as not materialized (
  select c.period_id, c.how, e.commune_id, e.indicator_id, e.actual, e.cumulative
  from compared as c
  join staging.effective_row as e on e.period_id = c.other_id
  left join staging.held_line as h on h.file_id = e.file_id and h.line_no = e.line_no
  where h.file_id is null
    and exists (
      select from staging.compared_period as n
      where n.how like 'last year%' and n.other_id in (select k.period_id from staging.contribution as k))
  union all
  select c.period_id, c.how, v.commune_id, v.indicator_id, v.actual, v.cumulative
  from known as c
  cross join lateral (
    select f.period_id, f.commune_id, f.indicator_id, f.actual, f.cumulative
    from warehouse.fct_commune_value as f
    where f.year = c.other_year and f.period_id = c.other_id and f.origin = 's' and not f.is_held
      and f.commune_id = c.commune_id
      and f.from_publication <= (select mart.current_publication())
      and (f.to_publication is null or f.to_publication > (select mart.current_publication()))
    offset 0
  ) as v
),
month_by_month as (
  select
    b.period_id, b.commune_id, b.indicator_id, sum(b.actual) as total, min(b.actual) as least,
    max(b.actual) as greatest
  from before as b
  where b.how <> 'last year'
    and exists (select from compared as n where n.how <> 'last year')
  group by b.period_id, b.commune_id, b.indicator_id
),
stated as (
  select
    e.commune_id, e.period_id, e.indicator_id, e.prior, e.actual, e.cumulative,
    coalesce(b.actual, m.total) as before, b.cumulative as before_since,
    b.period_id is not null or m.period_id is not null as is_known,
    case i.behaviour when 'stock' then m.least end as least,
    case i.behaviour when 'stock' then m.greatest end as greatest,
    case when i.aggregation <> 'count' then f.times end as times,
    case when i.is_whole then f.least else 0 end as least_told
  from staging.effective_row as e
  join staging.judged_indicator as i on i.indicator_id = e.indicator_id and not i.is_computed
  left join before as b
    on b.how = 'last year'
    and b.period_id = e.period_id and b.commune_id = e.commune_id and b.indicator_id = e.indicator_id
  left join month_by_month as m
    on m.period_id = e.period_id and m.commune_id = e.commune_id and m.indicator_id = e.indicator_id
  cross join far as f
  where exists (select from compared)
    or exists (select from staging.contributed_column where column_name = 'prior')
)
select
  s.commune_id, s.period_id,
  count(*) as all_rows,
  count(s.prior) filter (where s.is_known) as priors,
  count(s.prior) filter (where not s.is_known) as unknown_priors,
  count(*) filter (where s.is_known or s.prior <> 0) as comparable,
  array_agg(s.indicator_id) filter (
    where (s.is_known and s.prior is distinct from s.before and s.prior is distinct from s.before_since
      and s.prior is not null)
      or ((abs(s.actual) > s.times * abs(coalesce(s.before, s.prior))
          or s.times * abs(s.actual) < abs(coalesce(s.before, s.prior)))
        and coalesce(s.before, s.prior) <> 0
        and greatest(abs(s.actual), abs(coalesce(s.before, s.prior))) >= s.least_told)
      or ((abs(s.cumulative) > s.times * abs(coalesce(s.before_since, s.prior))
          or s.times * abs(s.cumulative) < abs(coalesce(s.before_since, s.prior)))
        and coalesce(s.before_since, s.prior) <> 0
        and greatest(abs(s.cumulative), abs(coalesce(s.before_since, s.prior))) >= s.least_told)
      or s.prior not between s.least and s.greatest
      or s.least is not null) as suspected
from stated as s
group by s.commune_id, s.period_id;

insert into staging.sieved (
  code, commune_id, period_id, checked, unchecked, suspected, indicator_ids
)
select
  n.code, c.commune_id, c.period_id, n.checked, n.unchecked, coalesce(cardinality(c.suspected), 0),
  c.suspected
from seen_with_last_year as c
cross join lateral (values
  ('prior-mismatch', c.priors, c.unknown_priors),
  ('outlier', c.comparable, c.all_rows - c.comparable),
  ('suspected-unit', c.comparable, c.all_rows - c.comparable)
) as n (code, checked, unchecked);
