-- Which communes had to report rice and have not, or have it held?
select s.period, s.commune, s.commune_name, s.form, s.status
from mart.submission_status as s
left join mart.commune_result as r
  on r.period = s.period
  and r.commune = s.commune
  and r.commune_name = s.commune_name
  and r.indicator = 'AGR_RICE_AREA'
where r.commune is null
  and s.form = 'KTXH'
order by s.period, s.commune;
