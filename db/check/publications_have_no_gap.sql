-- Publications are numbered 1, 2, 3 …, and a later number was published later.
select publication, expected_publication, published_at, previous_at
from (
  select
    publication,
    row_number() over (order by publication) as expected_publication,
    published_at,
    lag(published_at) over (order by publication) as previous_at
  from warehouse.publication
) as numbered
where publication <> expected_publication
  or published_at < previous_at;
