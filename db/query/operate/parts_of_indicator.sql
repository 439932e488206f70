-- What a computed indicator is worked out from.
select part.code
from warehouse.dim_indicator as whole
inner join warehouse.dim_indicator as part
  on
    (part.parent_code = whole.code and whole.aggregation <> 'ratio')
    or part.code in (whole.numerator_code, whole.denominator_code)
where
  whole.code = :indicator
  and whole.to_publication is null
  and part.to_publication is null
order by part.position;
