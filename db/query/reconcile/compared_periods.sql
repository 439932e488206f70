-- With which periods those of this run are compared. Of a period of which nothing is known, and for rules
-- that are switched off, nobody needs to look at any row.
insert into staging.compared_period (period_id, other_id, other_year, how)
with contributed as materialized (
  select distinct c.period_id
  from staging.contribution as c
),
here as (
  select p.*
  from contributed as c
  join warehouse.dim_period as p on p.period_id = c.period_id and p.to_publication is null
),
asked as (
  select h.period_id, o.period_id as other_id, o.year as other_year, 'last month' as how
  from here as h
  join warehouse.dim_period as o
    on o.year = h.year and o.kind = 'month' and o.ends = h.starts - 1 and o.to_publication is null
  where h.kind = 'month'
  union all
  select h.period_id, o.period_id, o.year, 'last year'
  from here as h
  join warehouse.dim_period as o on o.code = h.prior_code and o.to_publication is null
  union all
  select h.period_id, m.month_id, h.year, 'month'
  from here as h
  cross join lateral warehouse.months_of(mart.current_publication() + 1, h.period_id) as all_months
  cross join lateral unnest(all_months.month_ids) as m (month_id)
  where h.kind <> 'month'
  union all
  select h.period_id, m.month_id, o.year, 'last year''s month'
  from here as h
  join warehouse.dim_period as o on o.code = h.prior_code and o.to_publication is null
  cross join lateral warehouse.months_of(mart.current_publication() + 1, o.period_id) as all_months
  cross join lateral unnest(all_months.month_ids) as m (month_id)
  where h.kind <> 'month'
)
select a.period_id, a.other_id, a.other_year, a.how
from asked as a
where (
    exists (
      select from warehouse.fct_coverage as k
      where k.period_id = a.other_id and k.from_publication <= (select mart.current_publication())
        and (k.to_publication is null or k.to_publication > (select mart.current_publication()))
    )
    or a.other_id in (select c.period_id from contributed as c)
  )
  and exists (
    select from staging.rule_in_force as f
    where f.code = any (case a.how
      when 'last month' then array['cumulative-mismatch', 'cumulative-decreased']
      when 'month' then array['months-mismatch']
      else array['prior-mismatch', 'outlier', 'suspected-unit']
    end)
  );

call staging.tell_planner_of_many('staging.compared_period');

-- Targets of communes while they are in force: until the eve of the one that adjusts them. A code that is
-- used again means whom it meant on the day of the decision.
insert into staging.commune_target (
  commune_id, year, indicator_id, authority, kind, value, since, until
)
with assigned as (
  select
    t.*,
    min(t.assigned_on) over same_target as first_on,
    lead(t.assigned_on) over (same_target order by t.assigned_on) as adjusted_on
  from warehouse.dim_target as t
  where t.to_publication is null
  window same_target as (partition by t.year, t.authority, t.place_code, t.indicator_code)
)
select
  c.commune_id, t.year, i.indicator_id, t.authority, t.kind, t.value,
  case when t.first_on = t.assigned_on then '-infinity' else t.assigned_on end,
  coalesce(t.adjusted_on - 1, 'infinity')
from assigned as t
join warehouse.dim_commune as c
  on c.code = t.place_code and c.to_publication is null
  and greatest(t.assigned_on, make_date(t.year, 1, 1))
    between c.valid_from and coalesce(c.valid_to, 'infinity')
join staging.judged_indicator as i on i.code = t.indicator_code;

call staging.tell_planner_of_many('staging.commune_target');
