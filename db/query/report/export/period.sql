-- Periods as a publication knew them.
select period.code as period, period.starts, period.ends, period.cut_off, period.deadline
from warehouse.period_at(:publication) as period
order by period.starts, period.ends, period.code collate "C";
