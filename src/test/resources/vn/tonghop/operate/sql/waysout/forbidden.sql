-- Becoming somebody else.
set role {owner}
set local role {owner}
set session authorization {owner}
select set_config('role', '{owner's name}', false)
select set_config('session_authorization', '{owner's name}', false)
select query_to_xml('select set_config(''role'', ''{owner's name}'', false)', true, false, '')
select set_config('role', '{owner's name}', false), query_to_xml('select pg_read_file(''/etc/passwd'')', true, false, '')
set role pg_read_all_data
set role pg_execute_server_program
set role pg_write_all_data
grant pg_read_all_data to tonghop_analyst
grant {owner} to tonghop_analyst
create role intruder superuser
alter role tonghop_analyst superuser
alter role {owner} password 'guessed'
alter role {owner} set search_path = pg_temp
alter database template1 owner to tonghop_analyst
alter schema mart owner to tonghop_analyst
reassign owned by {owner} to tonghop_analyst
drop owned by {owner}
-- Blocks and functions of one's own.
do $$ begin perform pg_read_file('/etc/passwd'); end $$
do $$ begin null; end $$
do language plpgsql $$ begin execute 'set role {owner}'; end $$
create function mart.f() returns int language sql as 'select 1'
create function public.f() returns int language sql security definer as 'select 1'
create or replace function mart.current_publication() returns integer language sql as 'select 7'
create procedure public.p() language sql as 'select 1'
create aggregate public.a(int) (sfunc = int4pl, stype = int)
create operator public.@@@ (leftarg = int, rightarg = int, function = int4pl)
create language plperlu
create extension dblink
create extension file_fdw
create extension adminpack
alter extension btree_gist update
alter function mart.current_publication() security definer
create trigger t before insert on warehouse.publication execute function suppress_redundant_updates_trigger()
create rule r as on insert to warehouse.publication do instead nothing
create event trigger e on ddl_command_start execute function suppress_redundant_updates_trigger()
-- Files, programs and other servers.
copy (select 1) to program 'id'
copy warehouse.publication from program 'id'
copy (select 1) to '/tmp/x'
copy warehouse.publication from '/etc/passwd'
select pg_read_file('/etc/passwd')
select pg_read_binary_file('/etc/passwd')
select pg_ls_dir('.')
select * from pg_ls_logdir()
select * from pg_ls_waldir()
select pg_stat_file('/etc/passwd')
select pg_current_logfile()
select lo_import('/etc/passwd')
select lo_export(1, '/tmp/x')
select * from dblink('dbname=postgres', 'select 1') as t (x int)
select dblink_connect('dbname=postgres')
create foreign data wrapper w
create subscription s connection 'host=127.0.0.1' publication p
create publication p for all tables
create tablespace t location '/tmp'
select query_to_xml('select pg_read_file(''/etc/passwd'')', true, false, '')
select * from ts_stat('select to_tsvector(pg_read_file(''/etc/passwd''))')
select table_to_xml('ops.run', true, false, '')
select schema_to_xml('ops', true, false, '') from ops.run
select cursor_to_xml(c, 1, true, false, '') from (select refcursor(lo_import('/etc/passwd')::text) as c) as t
with x as materialized (select pg_read_file('/etc/passwd')) select * from x
explain analyze select pg_read_file('/etc/passwd')
-- Reading what is not the analyst's.
select * from ops.run
table ops.flyway_history
select * from staging.finding_candidate
select * from batch.batch_job_instance
select rolpassword from pg_authid
select passwd from pg_shadow
select * from pg_user_mapping
select * from pg_hba_file_rules
select * from pg_file_settings
select * from pg_statistic
select current_setting('data_directory')
show hba_file
-- Writing.
insert into warehouse.publication (publication) values (9)
update warehouse.fct_area_total set actual = 0
delete from warehouse.publication
with gone as (delete from warehouse.publication returning *) select * from gone
explain analyze delete from warehouse.publication
merge into warehouse.publication as p using (select 1) as s on true when matched then delete
truncate warehouse.publication
select * from warehouse.publication for update
select * from mart.publication for share
update pg_class set relowner = 10
prepare p as delete from warehouse.publication; execute p
select 1 as a₫$$; commit; update warehouse.fct_area_total set actual = 0; select 2 as b$$
select 1 as a $$; commit; update warehouse.fct_area_total set actual = 0; select 2 as b$$
select 'a\'; update warehouse.fct_area_total set actual = 0; --'
select 1 as "a$$"; update warehouse.fct_area_total set actual = 0; select 2 as "b$$"
declare c cursor with hold for select pg_read_file('/etc/passwd')
select warehouse.open_year(2031)
select nextval('ops.run_run_id_seq')
-- Making things.
create table mart.t (x int)
create table public.t as select 1 as x
create temporary table t (x int)
create temporary view v as select 1 as x
select 1 as x into temporary t
create temporary sequence s
create materialized view mart.m as select 1 as x
create schema s
create database d
create view mart.v as select * from ops.run
create or replace view mart.publication as select 1 as x
drop view mart.publication
drop schema mart cascade
alter table warehouse.publication add column x int
comment on table warehouse.publication is 'x'
create index on warehouse.publication (run_id)
create statistics mart.s on publication, run_id from warehouse.publication
create policy p on warehouse.publication
create collation mart.c (locale = 'C')
create type mart.x as enum ('a')
-- Large objects, notices, pieces of the log.
select lo_create(4711)
select lo_creat(-1)
select lo_from_bytea(0, 'x')
select lo_put(1, 0, 'x')
select lo_open(1, 131072)
select pg_notify('channel', 'x')
select pg_logical_emit_message(false, 'x', 'y')
-- Locks, other sessions and the server itself.
select pg_advisory_lock(1)
select pg_advisory_lock(1953459815, 0)
select pg_try_advisory_lock(1953459815, 0)
select pg_advisory_lock_shared(1)
select pg_advisory_xact_lock(1)
select pg_try_advisory_xact_lock_shared(1, 2)
begin; lock table warehouse.publication in access exclusive mode
begin; lock table ops.run in access share mode
select pg_terminate_backend(pid) from pg_stat_activity where usename <> 'tonghop_analyst'
select pg_cancel_backend(pid) from pg_stat_activity where usename <> 'tonghop_analyst'
select pg_reload_conf()
select pg_rotate_logfile()
select pg_switch_wal()
select pg_create_restore_point('x')
select pg_create_physical_replication_slot('x')
select * from pg_create_logical_replication_slot('x', 'test_decoding')
select pg_stat_reset()
select pg_promote()
alter system set archive_command = 'id'
alter database postgres set session_preload_libraries = 'x'
set session_preload_libraries = 'x'
set log_statement = 'none'
set session_replication_role = 'replica'
set temp_file_limit = -1
select set_config('session_replication_role', 'replica', false)
checkpoint
cluster warehouse.publication using publication_pkey
reindex table warehouse.publication
