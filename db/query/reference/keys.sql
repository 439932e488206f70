select dimension, natural_key, id
from ops.dimension_key
where dimension in ('commune', 'indicator', 'period');
