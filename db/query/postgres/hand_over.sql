-- Gives what the server's superuser owns in a database to the warehouse's owner, who is no superuser.
-- Until now one user was both. What belongs to an extension, and an index or sequence of a table, has no
-- owner of its own to give.
do $$
declare
  given text;
begin
  for given in
    select format('schema %I', n.nspname)
    from pg_namespace as n
    where n.nspowner = current_user::regrole
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select case when c.relkind = 'c' then 'type ' else 'table ' end || cast(c.oid::regclass as text)
    from pg_class as c
    where c.relowner = current_user::regrole and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c')
      and c.oid >= 16384
      and not exists (
        select from pg_depend as d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid
          and (d.deptype = 'e' or (c.relkind = 'S' and d.deptype in ('a', 'i')))
      )
    union all
    select 'routine ' || cast(p.oid::regprocedure as text)
    from pg_proc as p
    where p.proowner = current_user::regrole and p.oid >= 16384
      and not exists (
        select from pg_depend as d
        where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'
      )
    union all
    select 'type ' || cast(t.oid::regtype as text)
    from pg_type as t
    where t.typowner = current_user::regrole and t.typtype in ('e', 'd', 'r') and t.oid >= 16384
      and not exists (
        select from pg_depend as d
        where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e'
      )
  loop
    execute format('alter %s owner to tonghop', given);
  end loop;
end $$;
