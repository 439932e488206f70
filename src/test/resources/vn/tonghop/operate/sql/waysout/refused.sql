-- What every user of PostgreSQL may do to himself.
set statement_timeout = 0
set default_transaction_read_only = off
set role none
reset role
reset all
discard all
alter role tonghop_analyst password 'guessed'
alter role tonghop_analyst set statement_timeout = 0
drop owned by tonghop_analyst
begin
commit
rollback; begin read write
start transaction read write
set transaction read write
prepare p as select 1
execute p
declare c cursor for select 1
fetch all from c
listen channel
notify channel
lock table warehouse.publication in access share mode
load 'plpgsql'
analyze
vacuum
copy (select 1) to stdout
copy warehouse.publication from stdin
select 1; select 2
select set_config('transaction_read_only', 'off', false)
