-- What a publication changes in the totals of a period: one row for each figure, district by district.
-- Before the first publication there was nothing.
with before as (
  select t.*, coalesce(t.plan_authority, '') as authority
  from mart.area_total_as_of(greatest(:publication - 1, 1)) as t
  where t.period = :period and :publication > 1
),
after as (
  select t.*, coalesce(t.plan_authority, '') as authority
  from mart.area_total_as_of(:publication) as t
  where t.period = :period
)
select
  indicator, area,
  coalesce(a.period, b.period) as period,
  authority as set_by,
  figure.name as figure,
  figure.before,
  figure.after
from before as b
full join after as a using (area, indicator, authority)
left join warehouse.dim_indicator as i on i.code = indicator and i.to_publication is null
cross join lateral (
  values
    ('actual', b.actual::text, a.actual::text),
    ('cumulative', b.cumulative::text, a.cumulative::text),
    ('plan', b.plan::text, a.plan::text),
    ('plan_to', b.plan_to::text, a.plan_to::text),
    ('plan_kind', b.plan_kind, a.plan_kind),
    ('achievement_pct', b.achievement_pct::text, a.achievement_pct::text),
    ('target_status', b.target_status, a.target_status),
    ('prior_actual', b.prior_actual::text, a.prior_actual::text),
    ('change_pct', b.change_pct::text, a.change_pct::text),
    ('communes_reported', b.communes_reported::text, a.communes_reported::text),
    ('communes_expected', b.communes_expected::text, a.communes_expected::text),
    ('is_complete', b.is_complete::text, a.is_complete::text),
    ('obs_status', b.obs_status, a.obs_status)
) as figure (name, before, after)
where figure.before is distinct from figure.after
order by
  coalesce(a.area_level, b.area_level) <> 'district', area, i.position, indicator, authority,
  figure.name;
