-- The textbook's side of bare_compared.sql.
select period, indicator, actual, cumulative
from total;
