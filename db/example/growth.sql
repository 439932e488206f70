-- What grew and what shrank most against last year, and is last year the warehouse's own figure?
select distinct period, indicator, indicator_name_vi, prior_actual, prior_source, change_pct
from mart.district_total
where change_pct is not null
order by change_pct desc, period, indicator;
