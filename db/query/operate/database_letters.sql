-- How this database keeps its text.
select
  current_database() as name,
  current_setting('server_encoding') as encoding;
