-- Runs can write as a login that owns nothing. What only the owner of a table may do, a night asks
-- of functions that do it with the owner's rights, and nothing else with them. Nobody else may.

alter function warehouse.open_year(integer) security definer set search_path = pg_catalog, pg_temp;
alter function warehouse.index_values_of(integer) security definer set search_path = pg_catalog, pg_temp;
alter function warehouse.tell_planner_of(regclass, integer, bigint)
  security definer set search_path = pg_catalog, pg_temp;

revoke execute on function
  warehouse.open_year(integer), warehouse.index_values_of(integer),
  warehouse.tell_planner_of(regclass, integer, bigint), warehouse.sample_few_of(regclass)
  from public;

-- Also from the owner's own hand: what was received, and what was published.
create function ops.refuse_rewriting()
returns trigger
language plpgsql
as $$
begin
  raise exception '%', tg_argv[0];
end $$;
comment on function ops.refuse_rewriting is
  'Keeps rows of a table as they were written; its argument says why.';

create trigger received_files_are_never_rewritten
  before update of file_id, run_id, file_name, inbox_path, sha256, size_bytes, received_at or delete
  on ops.submission_file
  for each statement execute function ops.refuse_rewriting(
    'What was received is never rewritten: the archive is known by it.');

create trigger publications_are_never_rewritten
  before update or delete on warehouse.publication
  for each statement execute function ops.refuse_rewriting(
    'A publication is never rewritten; mend the cause and publish another.');
