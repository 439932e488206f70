-- Ends the session of a process that was given up, and with it its locks.
select count(pg_terminate_backend(:session_pid));
