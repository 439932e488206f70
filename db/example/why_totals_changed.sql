-- Which district totals did the second publication change, and what made it change them?
select
  period, indicator, actual_before, actual_after, difference, obs_status_before, obs_status_after,
  files, files_before, actions, reference_changes
from mart.district_total_diff(1, 2)
order by period, indicator;
