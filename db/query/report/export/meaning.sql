-- What the catalog says of a view of mart.
select obj_description(cast('mart.' || :view as regclass), 'pg_class') as meaning;
