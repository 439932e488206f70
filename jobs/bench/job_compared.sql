-- The job's side of bare_compared.sql.
select period, indicator, actual, cumulative
from mart.area_total
where area_level = 'province';
