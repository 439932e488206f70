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
    cast(current_setting('server_version_num') as int) >= 170000 as may_gather_statistics,
    to_regrole('tonghop_loader') is not null as has_loader;
