-- The columns of one view or table, in their order.
select
  a.attname as name,
  format_type(a.atttypid, a.atttypmod) as type,
  coalesce(col_description(a.attrelid, a.attnum), '') as meaning
from pg_attribute as a
where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped
order by a.attnum;
