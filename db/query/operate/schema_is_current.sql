-- Whether the schema is as a program with these migrations left it, the analysts' and the loader's rights
-- included. Names that are not there yet raise an error.
select exists (
  select
  from ops.schema_state as state
  cross join (
    select md5(string_agg(
      concat_ws('|', installed_rank, version, script, checksum, success), ';' order by installed_rank
    )) as told
    from ops.flyway_history
  ) as history
  where state.program = :program and state.history = history.told
)
and coalesce(has_schema_privilege(to_regrole('tonghop_analyst'), to_regnamespace('mart'), 'usage'), false)
and (
  to_regrole('tonghop_loader') is null
  or has_table_privilege(to_regrole('tonghop_loader'), 'ops.schema_state', 'select')
);
