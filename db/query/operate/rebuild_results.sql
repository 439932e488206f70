-- The newest values of communes of a period, a text each, without what a publication is called.
select cast(to_jsonb(result) - 'publication' as text) as said
from mart.commune_result as result
where result.period = :period
order by result.commune, result.indicator;
