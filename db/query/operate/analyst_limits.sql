-- The limits of one query, wherever the login has none: how long it works and waits, and how soon the server
-- sees that nobody waits for it any more.
select
  set_config('statement_timeout', '5min', false) as longest_work,
  set_config('lock_timeout', '10s', false) as longest_wait,
  set_config('client_connection_check_interval', '5s', false) as next_look,
  set_config('standard_conforming_strings', 'on', false) as quoting,
  set_config('timezone', 'UTC', false) as zone;
