-- The communes of an area by some indicators in a period at a publication, the best first.
select
  result.indicator,
  result.commune_name as commune,
  coalesce(result.cumulative, result.actual) as value,
  result.rank
from mart.commune_result_as_of(:publication) as result
where
  result.period = :period
  and result.area = :area
  and result.indicator = any(string_to_array(:indicators, ','))
  and result.rank is not null
order by result.indicator collate "C", result.rank, result.commune collate "C", result.commune_valid_from;
