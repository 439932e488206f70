-- Values that are kept out of the totals, those first whose effect is the greatest part of theirs.
select
  f.finding_id, c.code as commune, c.name as commune_name, p.code as period, i.name_vi as indicator,
  f.value, f.proposal, f.message_vi, count(*) over () as findings
from ops.finding as f
left join warehouse.dim_commune as c on c.commune_id = f.commune_id and c.to_publication is null
left join warehouse.dim_period as p on p.period_id = f.period_id and p.to_publication is null
left join warehouse.dim_indicator as i on i.indicator_id = f.indicator_id and i.to_publication is null
where f.severity = 'hold' and f.state = 'open'
  and f.run_id not in (select u.run_id from ops.unsettled_run as u)
order by abs(f.effect) desc nulls last, f.finding_id desc
limit :most;
