-- Work tables are filled, counted and emptied by each run. The server's own housekeeping comes too late to
-- be of use to them, takes a core from the run meanwhile, and a run that counts rows waits a second for it.
do $$
declare
  work_table regclass;
begin
  for work_table in
    select c.oid::regclass
    from pg_class as c
    where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %s set (autovacuum_enabled = off)', work_table);
  end loop;
end
$$;

-- A run counts these itself, before it asks for them.
alter table ops.submission_row set (autovacuum_analyze_threshold = 2147483647);
