-- The job's side of bare_compared.sql.
select period, indicator, actual
from mart.area_total
where area_level = 'province';
