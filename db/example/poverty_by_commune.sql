-- In which communes are the most households poor? A rate comes from its own households, and rates of
-- communes are never averaged.
select r.commune_name, r.actual as rate, h.actual as poor_households, h.share_pct
from mart.commune_result as r
join mart.commune_result as h
  on h.period = r.period
  and h.commune = r.commune
  and h.commune_name = r.commune_name
  and h.indicator = 'POV_HH'
where r.indicator = 'POV_RATE'
  and r.period = '2024'
order by r.actual desc, r.commune;
