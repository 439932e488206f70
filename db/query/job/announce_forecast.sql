-- For the present transaction: who has the locks of a run while he only looks ahead, for whoever finds them
-- taken. Should the process sleep meanwhile, as by Ctrl-Z, the server ends its session, and nobody waits.
select
  set_config('application_name', left(current_setting('application_name') || ', ' || :who, 63), true)
  || set_config('idle_in_transaction_session_timeout', :silence, true);
