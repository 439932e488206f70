-- One commune's year, on the communes of another day.
select *
from mart.commune_result_on_boundaries('2020-01-01')
where commune = '10000' and period between '2024-01' and '2024-12';
