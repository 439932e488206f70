-- As whom runs write here, and what that user may do to what was published: an owner of the facts is
-- bound by nothing.
select
  current_user as account,
  pg_has_role(
    current_user,
    (
      select c.relowner
      from pg_class as c
      where c.oid = to_regclass('warehouse.fct_commune_value')
    ),
    'usage'
  ) as owns_facts,
  (
    select string_agg(lacking.told, ', ' order by lacking.told)
    from (
      select needed.what || ' on ' || cast(cast(c.oid as regclass) as text) as told
      from pg_class as c
      inner join pg_namespace as n on c.relnamespace = n.oid
      cross join (values ('select'), ('insert')) as needed (what)
      where
        n.nspname in ('ops', 'staging', 'warehouse', 'batch')
        and c.relkind in ('r', 'p') and not c.relispartition
        and not (
          needed.what = 'insert'
          and c.relname in ('flyway_history', 'schema_state', 'opened_year')
        )
        and not has_table_privilege(c.oid, needed.what)
        and not (needed.what = 'insert' and has_any_column_privilege(c.oid, needed.what))
      order by told
      limit 5
    ) as lacking
  ) as lacking,
  to_regrole('tonghop_loader') is not null as has_loader;
