-- Totals that the bare script and the job must agree on: whatever is simply added up.
select t.period, t.indicator, t.actual, t.cumulative
from total as t
join indicator as i on i.code = t.indicator
where i.aggregation = 'sum';
