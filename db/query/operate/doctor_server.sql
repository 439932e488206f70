-- What the database says of itself.
select
    current_database() as name,
    current_user as account,
    current_setting('server_version') as version,
    cast(current_setting('server_version_num') as int) as version_number,
    current_setting('server_encoding') as encoding,
    exists (select 1 from pg_roles where rolname = 'tonghop_analyst') as analyst_exists;
