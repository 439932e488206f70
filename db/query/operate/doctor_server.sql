-- What the database says of itself.
select
  current_database() as name,
  current_user as account,
  current_setting('server_version') as version,
  cast(current_setting('server_version_num') as int) as version_number,
  current_setting('server_encoding') as encoding,
  coalesce(
    (
      select case when analyst.rolcanlogin then 'may log in' else 'may not log in yet' end
      from pg_roles as analyst
      where analyst.rolname = 'tonghop_analyst'
    ),
    'is missing'
  ) as analyst,
  coalesce(
    (
      select here.datcollversion is distinct from pg_database_collation_actual_version(here.oid)
      from pg_database as here
      where here.datname = current_database() and here.datcollversion is not null
    ),
    false
  ) as sorts_otherwise,
  pg_is_in_recovery() as is_standby,
  current_setting('transaction_read_only') = 'on' as is_read_only,
  not has_function_privilege('public', 'pg_advisory_lock(bigint)', 'execute') as is_closed;
