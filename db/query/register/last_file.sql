-- The file that this session has recorded last.
select currval(pg_get_serial_sequence('ops.submission_file', 'file_id'));
