-- Which files, decisions and reference data made the second publication change district totals?
select
  d.period, d.indicator, d.actual_before, d.actual_after, d.difference, d.obs_status_before,
  d.obs_status_after, d.files, d.files_before, d.actions, d.reference_changes
from mart.publication as p
cross join lateral mart.district_total_diff(p.publication - 1, p.publication) as d
where p.publication = 2
order by d.period, d.indicator;
