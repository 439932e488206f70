-- How did each commune's rice area develop, on the communes of December 2024?
select commune_name, period, actual, is_estimated, obs_status
from mart.commune_result_on_boundaries('2024-12-01')
where indicator = 'AGR_RICE_AREA'
order by commune_name, period;
