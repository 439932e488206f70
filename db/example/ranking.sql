-- How do the communes rank by rice, and what part of the district's is each one's?
select rank, commune, commune_name, coalesce(cumulative, actual) as value, uom, share_pct
from mart.commune_result
where period = '2024'
  and indicator = 'AGR_RICE_AREA'
  and rank is not null
order by rank, commune;
