-- What the catalog says of the columns of a view of mart.
select
  attribute.attname as name,
  format_type(attribute.atttypid, null) as type,
  col_description(attribute.attrelid, attribute.attnum) as meaning
from pg_attribute as attribute
where
  attribute.attrelid = cast('mart.' || :view as regclass)
  and attribute.attnum > 0
  and not attribute.attisdropped
order by attribute.attnum;
