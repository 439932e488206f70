-- Before PostgreSQL 17, statistics of a table are its owner's to gather, and whoever else asks for them
-- is passed over with a warning only. The work tables, which nothing gathers by itself either, then had
-- none at all, and each statement was planned for empty tables. So a night asks the owner to do it, on
-- every server alike.

create procedure ops.tell_planner(variadic tables regclass[])
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
declare
  filled record;
begin
  for filled in
    select t.name, n.nspname in ('ops', 'staging', 'warehouse') as is_own
    from unnest(tables) as t (name)
    join pg_class as c on c.oid = t.name
    join pg_namespace as n on n.oid = c.relnamespace
  loop
    if not filled.is_own then
      raise exception 'Of % no statistics are gathered here.', filled.name;
    end if;
    execute format('analyze %s', filled.name);
  end loop;
end $$;
comment on procedure ops.tell_planner is
  'Gathers statistics of tables that have just been filled, with the rights of their owner.';

revoke execute on procedure ops.tell_planner(variadic regclass[]) from public;

create or replace procedure staging.tell_planner_of_lane(work text, lane integer)
language sql
as $$
  call ops.tell_planner(cast(format('staging.%I', $1 || '_' || $2) as regclass))
$$;
comment on procedure staging.tell_planner_of_lane is
  'Gathers statistics of one lane''s part of a work table, which has just been filled.';
